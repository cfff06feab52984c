/**
 * Puts one code into one field, or one character into each box, as if typed, and says whether the page kept it. First through the element's
 * own setter with the events a framework listens to; if the page did not keep that, as text inserted by the browser; if it still did not, all
 * is cleared again: half a code never stays. The elements must have passed `mayTake` just before.
 */
export async function fill(elements: readonly HTMLInputElement[], code: string): Promise<boolean> {
  const parts = share(elements, code);
  if (!parts) return false;
  for (const write of [bySetter, byInsertion]) {
    await clear(elements);
    const written = await writeAll(elements, parts, write);
    await settled(elements[0]!.ownerDocument);
    if (kept(elements, code, written === parts.length)) return true;
    if (!elements.every((input) => input.isConnected)) return false;
  }
  await clear(elements);
  return false;
}

/** Which part of the code goes where; null when it does not fit whole. */
function share(elements: readonly HTMLInputElement[], code: string): string[] | null {
  const first = elements[0];
  if (!first || code === '' || (elements.some((input) => input.type === 'number') && !/^\d+$/u.test(code))) return null;
  if (elements.length > 1) return code.length === elements.length ? [...code] : null;
  return first.maxLength >= 0 && first.maxLength < code.length ? null : [code];
}

type Write = (input: HTMLInputElement, text: string) => void;

async function writeAll(
  elements: readonly HTMLInputElement[],
  parts: readonly string[],
  write: Write,
): Promise<number> {
  let written = 0;
  for (const [index, input] of elements.entries()) {
    if (!input.isConnected || input.disabled || input.readOnly) break;
    focus(input);
    write(input, parts[index]!);
    written++;
    // A framework that draws on its own clock gets its turn between two boxes.
    if (elements.length > 1 && index + 1 < elements.length) await turn();
  }
  return written;
}

const bySetter: Write = (input, text) => {
  set(input, text);
  announce(input, 'insertText', text);
  const view = input.ownerDocument.defaultView!;
  // What phone keyboards send: a key that says nothing but that one was let go.
  input.dispatchEvent(new view.KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
  input.dispatchEvent(new view.Event('change', { bubbles: true }));
};

const byInsertion: Write = (input, text) => {
  input.select();
  for (const character of text) input.ownerDocument.execCommand('insertText', false, character);
  input.dispatchEvent(new input.ownerDocument.defaultView!.Event('change', { bubbles: true }));
};

/** The prototype's own setter: frameworks put theirs on the element to notice scripts that write past them. */
function set(input: HTMLInputElement, text: string): void {
  const { HTMLInputElement: Input } = input.ownerDocument.defaultView as unknown as typeof globalThis;
  Object.getOwnPropertyDescriptor(Input.prototype, 'value')?.set?.call(input, text);
}

function announce(input: HTMLInputElement, inputType: string, data: string | null): void {
  const { InputEvent } = input.ownerDocument.defaultView as unknown as typeof globalThis;
  input.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true, composed: true }));
}

function focus(input: HTMLInputElement): void {
  input.focus({ preventScroll: true });
  const document = input.ownerDocument;
  if (document.hasFocus()) return;
  // The popup has the focus now: the page hears nothing of its field's unless told.
  const { FocusEvent } = document.defaultView as unknown as typeof globalThis;
  input.dispatchEvent(new FocusEvent('focus', { composed: true }));
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** From the last box to the first, as a person deletes: a component that keeps one text moves what follows a gap up into it. */
async function clear(elements: readonly HTMLInputElement[]): Promise<void> {
  for (const input of elements.toReversed()) {
    if (!input.isConnected || input.value === '') continue;
    if (elements.length > 1) focus(input);
    set(input, '');
    announce(input, 'deleteContentBackward', null);
    if (elements.length > 1) await turn();
  }
}

/** What stands there now is the code; or the page took it all and has already put the field away. */
function kept(elements: readonly HTMLInputElement[], code: string, complete: boolean): boolean {
  if (elements.some((input) => !input.isConnected)) return complete;
  const now = elements.map(({ value }) => value).join('');
  return now.replace(/[\s-]/gu, '') === code.replace(/[\s-]/gu, '');
}

/** Two frames on, or a little later where the page draws none. */
async function settled(document: Document): Promise<void> {
  const view = document.defaultView;
  for (let frame = 0; frame < 2; frame++)
    await new Promise<void>((done) => {
      const late = setTimeout(done, 150);
      view?.requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      });
    });
}

function turn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
