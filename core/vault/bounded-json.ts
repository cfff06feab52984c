import { decodeUtf8 } from '../bytes/text.ts';

/** Names through which parsed data could reach into every object. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** UTF-8 JSON to a value: at most `depth` levels, looked at before parsing; poisonous names dropped. Throws a plain Error or SyntaxError. */
export function parseBoundedJson(bytes: Uint8Array, depth: number): unknown {
  // The decoder would swallow a byte-order mark; our writers make none.
  if (bytes[0] === 0xef && bytes[1] === 0xbb) throw new Error('json: begins with a byte-order mark');
  if (nesting(bytes) > depth) throw new Error('json: nested too deep');
  const text = decodeUtf8(bytes);
  // Hardly any file has these names or the escapes to hide them in, and a reviver costs more than the parsing.
  if (!/__proto__|constructor|prototype|\\u00/.test(text)) return JSON.parse(text);
  return JSON.parse(text, function (this: unknown, name: string, value: unknown) {
    return POISON.has(name) && !Array.isArray(this) ? undefined : value;
  });
}

function nesting(bytes: Uint8Array): number {
  let level = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++level);
    else if (byte === 0x7d || byte === 0x5d) level--;
  }
  return deepest;
}
