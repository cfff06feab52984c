/** Autofill names (HTML, "Autofill") that promise something other than a code. */
const otherAutofill =
  /^(?:(?:given-|additional-|family-|nick)?name|honorific-.*|username|new-password|current-password|organization.*|street-address|address-.*|country.*|postal-code|cc-.*|transaction-.*|language|bday.*|sex|url|photo|tel.*|email|impp)$/u;

const longest = 64;

/** Whether an input could take a code at all, by its own state alone: cheap, and true for most text fields. */
export function couldTakeCode(input: HTMLInputElement): boolean {
  if (!/^(?:text|tel|number|password)$/u.test(input.type)) return false;
  if (input.disabled || input.readOnly || input.matches(':disabled')) return false;
  if (input.getAttribute('aria-hidden') === 'true' || input.getAttribute('aria-readonly') === 'true') return false;
  if (input.list || input.getAttribute('role') === 'combobox' || input.getAttribute('role') === 'searchbox')
    return false;
  const tokens = autofill(input);
  if (tokens.includes('one-time-code')) return true;
  if (tokens.some((token) => otherAutofill.test(token))) return false;
  const most = input.maxLength;
  if (most === 2 || most === 3 || most > 255) return false;
  return !(input.value.length > longest);
}

/** The words of the autocomplete attribute, in lower case. */
export function autofill(input: Element): readonly string[] {
  return (input.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
}
