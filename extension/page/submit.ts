/** Presses the form's own submit button, once it is enabled. False when there is none: nothing else is tried. Only where the person chose it. */
export function submit(input: HTMLInputElement): boolean {
  const form = input.form;
  if (!form?.isConnected) return false;
  const button = [...form.elements].find(
    (element): element is HTMLButtonElement | HTMLInputElement =>
      (element.localName === 'button' || element.localName === 'input') &&
      ((element as HTMLButtonElement).type === 'submit' || (element as HTMLInputElement).type === 'image'),
  );
  if (!button || button.disabled) return false;
  button.click();
  return true;
}
