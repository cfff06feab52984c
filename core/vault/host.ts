const LABELS = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::[1-9]\d{0,4})?$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\](?::[1-9]\d{0,4})?$/;

/** Whether text is a host as browsers write it in an origin: ASCII, lower case, exact, `:port` only when it is not the default one. */
export function isHost(text: string): boolean {
  return text.length <= 260 && (LABELS.test(text) || IPV6.test(text));
}
