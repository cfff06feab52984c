declare module 'punycode.js' {
  const punycode: {
    /** Each `xn--` label of a domain name to its letters (RFC 3492); other labels as they are. */
    toUnicode(domain: string): string;
  };
  export default punycode;
}
