import { PinInput } from '@ark-ui/react';
import { prompt } from '../prompt.tsx';

type Options = Partial<Parameters<typeof PinInput.Root>[0]>;

const pin = (options: Options) =>
  prompt(({ code, setCode }) => (
    <PinInput.Root
      value={code
        .padEnd(6)
        .split('')
        .map((one) => one.trim())}
      onValueChange={({ valueAsString }) => setCode(valueAsString)}
      {...options}
    >
      <PinInput.Label>Code</PinInput.Label>
      <PinInput.Control>
        {[0, 1, 2, 3, 4, 5].map((index) => (
          <PinInput.Input key={index} index={index} style={{ width: 40, height: 40 }} />
        ))}
      </PinInput.Control>
      <PinInput.HiddenInput />
    </PinInput.Root>
  ));

const loose = (options: Options) =>
  prompt(({ setCode }) => (
    <PinInput.Root onValueChange={({ valueAsString }) => setCode(valueAsString)} {...options}>
      <PinInput.Control>
        {[0, 1, 2, 3, 4, 5].map((index) => (
          <PinInput.Input key={index} index={index} style={{ width: 40, height: 40 }} />
        ))}
      </PinInput.Control>
      <PinInput.HiddenInput />
    </PinInput.Root>
  ));

export const pages = [loose({}), loose({ otp: true }), loose({ mask: true, placeholder: '0' }), pin({ otp: true })];
