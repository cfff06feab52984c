// Every entry point that holds a vault imports this first: no name can be added any more to what all objects inherit from, so a file with
// `__proto__` in it, or a library that copies one without looking, changes nothing (security.md E13). Closed, not frozen: a frozen prototype
// would forbid objects of one's own to have a `toString`.
const inherited: readonly object[] = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Symbol,
  RegExp,
  Date,
  Error,
  Promise,
  Map,
  Set,
  Uint8Array,
].map(({ prototype }) => prototype as object);

for (const one of [...inherited, Object.getPrototypeOf(Uint8Array.prototype) as object]) Object.preventExtensions(one);
