/**
 * Whether a path (`location.pathname`) is one of a pattern, whose `*` stands for anything, also nothing; a slash at the end does not matter. No
 * regular expression: the page chooses its path, and could choose one that takes for ever.
 */
export function isPathOf(pattern: string, path: string): boolean {
  const [first = '', ...rest] = trimmed(pattern).split('*');
  const whole = trimmed(path);
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.length - last.length >= at && whole.endsWith(last);
}

function trimmed(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
