import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What a component is given: the state it is drawn from, and who is told of changes. */
export interface Held {
  code: string;
  setCode(code: string): void;
}

/** A page that asks for six digits with one component, holds what it reports as its own state, and shows that state. */
export function prompt(Field: (held: Held) => ReactNode): (root: HTMLElement) => void {
  function Prompt() {
    const [code, setCode] = useState('');
    return (
      <main>
        <h1>Two-step verification</h1>
        <p>Enter the 6-digit code from your authenticator app</p>
        <form onSubmit={(event) => event.preventDefault()}>
          <Field code={code} setCode={setCode} />
          <button type="submit" disabled={code.length !== 6}>
            Verify
          </button>
        </form>
        <output id="state">{code}</output>
      </main>
    );
  }
  return (root) => createRoot(root).render(<Prompt />);
}
