import { MuiOtpInput } from 'mui-one-time-password-input';
import { prompt } from '../prompt.tsx';

export const pages = [
  prompt(({ code, setCode }) => <MuiOtpInput length={6} value={code} onChange={setCode} />),
  prompt(({ code, setCode }) => (
    <MuiOtpInput
      length={6}
      value={code}
      onChange={setCode}
      autoFocus
      validateChar={(character) => /^\d?$/u.test(character)}
      TextFieldsProps={{ type: 'tel', placeholder: '0' }}
    />
  )),
];
