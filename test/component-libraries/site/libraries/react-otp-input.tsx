import OtpInput from 'react-otp-input';
import { prompt } from '../prompt.tsx';

type InputType = 'text' | 'tel' | 'number' | 'password';

const boxes = (inputType: InputType) =>
  prompt(({ code, setCode }) => (
    <OtpInput
      value={code}
      onChange={setCode}
      numInputs={6}
      inputType={inputType}
      renderSeparator={<span>-</span>}
      renderInput={(props) => <input {...props} />}
    />
  ));

export const pages = [boxes('text'), boxes('tel'), boxes('number'), boxes('password')];
