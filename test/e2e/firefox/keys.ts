import type { Wire } from './wire.ts';

/** Keys by the names that journeys use, as WebDriver codes. */
const keys: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Alt: '\uE00A',
  Shift: '\uE008',
};

/** Presses and lets go of one key where the focus is. */
export async function pressKey(wire: Wire, context: string, key: string): Promise<void> {
  const value = keys[key] ?? key;
  const actions = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  const source = { type: 'key', id: 'keyboard', actions };
  await wire.send('input.performActions', { context, actions: [source] });
}
