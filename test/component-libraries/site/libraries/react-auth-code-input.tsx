import AuthCode from 'react-auth-code-input';
import { prompt } from '../prompt.tsx';

export const pages = [
  prompt(({ setCode }) => <AuthCode length={6} onChange={setCode} />),
  prompt(({ setCode }) => <AuthCode length={6} allowedCharacters="numeric" autoFocus={false} onChange={setCode} />),
  prompt(({ setCode }) => <AuthCode length={6} allowedCharacters="numeric" isPassword onChange={setCode} />),
];
