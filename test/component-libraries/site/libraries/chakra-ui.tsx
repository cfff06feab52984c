import { ChakraProvider, defaultSystem, PinInput } from '@chakra-ui/react';
import { prompt } from '../prompt.tsx';

type Options = Partial<Parameters<typeof PinInput.Root>[0]>;

const pin = (options: Options) =>
  prompt(({ setCode }) => (
    <ChakraProvider value={defaultSystem}>
      <PinInput.Root count={6} onValueChange={({ value }) => setCode(value.join(''))} {...options}>
        <PinInput.HiddenInput />
        <PinInput.Control>
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <PinInput.Input key={index} index={index} />
          ))}
        </PinInput.Control>
      </PinInput.Root>
    </ChakraProvider>
  ));

export const pages = [pin({}), pin({ otp: true, type: 'numeric' }), pin({ mask: true, blurOnComplete: true })];
