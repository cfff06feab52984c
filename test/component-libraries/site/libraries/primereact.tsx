import { InputOtp } from 'primereact/inputotp';
import { prompt } from '../prompt.tsx';

const boxes = (options: { integerOnly?: boolean; mask?: boolean }) =>
  prompt(({ code, setCode }) => (
    <InputOtp length={6} value={code} onChange={({ value }) => setCode(String(value ?? ''))} {...options} />
  ));

export const pages = [boxes({}), boxes({ integerOnly: true }), boxes({ mask: true, integerOnly: true })];
