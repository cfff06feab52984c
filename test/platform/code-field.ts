import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Visit } from './visit.ts';

const DIGITS = 6;

/** A field for a verification code, built as the visit's look says. `takesBackup`: a backup code fits in as well. */
export function codeField(visit: Visit, label: string, takesBackup = false): Html {
  const { look, words } = visit;
  const hint = takesBackup ? words.sixDigitsOrBackup : words.sixDigits;
  if (look.field === 'split') return split(visit, label, takesBackup);
  if (look.field === 'late') {
    return html`<div class="late" data-late><div class="skeleton"></div><template>${single(label, hint, takesBackup)}</template></div>`;
  }
  if (look.field === 'shadow') {
    return html`<code-entry name="code" label="${label}" hint="${hint}" length="${takesBackup ? 24 : DIGITS}"></code-entry>`;
  }
  return single(label, hint, takesBackup);
}

function single(label: string, hint: string, takesBackup: boolean): Html {
  return html`<label for="code">${label}</label>
    <input
      id="code"
      class="code"
      name="code"
      type="text"
      inputmode="${takesBackup ? 'text' : 'numeric'}"
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck="false"
      maxlength="${takesBackup ? 24 : DIGITS}"
      placeholder="${hint}"
      required
    />`;
}

function split({ words }: Visit, label: string, takesBackup: boolean): Html {
  const box = (at: number) => html`<input
    class="code"
    name="code"
    type="text"
    inputmode="numeric"
    autocomplete="${at === 0 ? 'one-time-code' : 'off'}"
    maxlength="1"
    aria-label="${words.digitOf(at + 1, DIGITS)}"
    required
  />`;
  return html`<fieldset class="boxes" data-boxes>
      <legend>${label}</legend>
      <div>${Array.from({ length: DIGITS }, (_, at) => box(at))}</div>
    </fieldset>
    ${takesBackup ? html`<p class="instead"><a href="?field=single">${words.useBackup}</a></p>` : ''}`;
}
