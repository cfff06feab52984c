import { OTPInput, REGEXP_ONLY_DIGITS } from 'input-otp';
import { prompt } from '../prompt.tsx';

const box = { width: 40, height: 48, border: '1px solid', display: 'inline-block' };

/** One real input behind boxes that only show its characters. */
export const pages = [
  prompt(({ code, setCode }) => (
    <OTPInput
      maxLength={6}
      value={code}
      onChange={setCode}
      pattern={REGEXP_ONLY_DIGITS}
      render={({ slots }) =>
        slots.map((slot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          <div key={index} style={box}>
            {slot.char}
          </div>
        ))
      }
    />
  )),
  prompt(({ setCode }) => (
    <OTPInput
      maxLength={6}
      onChange={setCode}
      render={({ slots }) => (
        <div style={{ display: 'flex', gap: 8 }}>
          {slots.map((slot, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            <span key={index} style={box}>
              {slot.char ?? slot.placeholderChar}
            </span>
          ))}
        </div>
      )}
    />
  )),
];
