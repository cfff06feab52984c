import PinField from 'react-pin-field';
import { prompt } from '../prompt.tsx';

const box = { width: 40, height: 48, textAlign: 'center' } as const;

export const pages = [
  prompt(({ setCode }) => <PinField length={6} onChange={setCode} style={box} />),
  prompt(({ setCode }) => (
    <PinField
      length={6}
      type="tel"
      inputMode="numeric"
      format={(character) => character.replace(/\D/gu, '')}
      onChange={setCode}
      style={box}
    />
  )),
];
