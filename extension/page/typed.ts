export interface Typing {
  /** Whether the person typed or pasted into one of these since our popup, or any other window, last had the focus, and it is still there. */
  into(elements: readonly HTMLInputElement[]): boolean;
  /** What changes while `work` runs is our own writing, and what then stands there is ours. */
  except<T>(work: () => Promise<T>): Promise<T>;
}

/** Notices what the person writes into inputs, so that a code that comes late does not overwrite it. What stood there when they turned to us is theirs to replace. */
export function noticeTyping(document: Document, signal: AbortSignal): Typing {
  let touched = new WeakSet<EventTarget>();
  let ours = false;
  const listening = { signal, capture: true, passive: true };
  document.addEventListener(
    'input',
    (event) => {
      // A browser or a page that fills in by itself says something else.
      const byHand = /^insert(?:Text|FromPaste|CompositionText)$/u.test((event as InputEvent).inputType ?? '');
      const [target] = event.composedPath();
      if (event.isTrusted && byHand && !ours && target) touched.add(target);
    },
    listening,
  );
  document.defaultView?.addEventListener(
    'blur',
    (event) => {
      if (event.isTrusted && event.target === document.defaultView) touched = new WeakSet();
    },
    listening,
  );
  return {
    into: (elements) => elements.some((input) => input.value !== '' && touched.has(input)),
    async except(work) {
      ours = true;
      try {
        return await work();
      } finally {
        ours = false;
        touched = new WeakSet();
      }
    },
  };
}
