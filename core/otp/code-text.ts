/** How many characters each group has, by length; what is not here stays whole, as Steam's five do. */
const GROUPS: Readonly<Record<number, readonly number[]>> = {
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [5, 5],
};

/** A code split for the eye: `123 456`, `1234 5678`. Copy the code itself, not this. */
export function codeText(code: string, separator = ' '): string {
  let at = 0;
  const groups = (GROUPS[code.length] ?? [code.length]).map((length) => {
    at += length;
    return code.slice(at - length, at);
  });
  return groups.join(separator);
}
