import { MantineProvider, PinInput } from '@mantine/core';
import { prompt } from '../prompt.tsx';
import '@mantine/core/styles.css';

type Options = Partial<Parameters<typeof PinInput>[0]>;

const pin = (options: Options, controlled = true) =>
  prompt(({ code, setCode }) => (
    <MantineProvider>
      <PinInput length={6} onChange={setCode} {...(controlled ? { value: code } : {})} {...options} />
    </MantineProvider>
  ));

export const pages = [
  pin({ type: 'number' }),
  pin({ type: 'number', mask: true, oneTimeCode: true }),
  pin({ name: 'code', oneTimeCode: false }, false),
];
