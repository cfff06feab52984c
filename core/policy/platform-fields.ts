const hosts = { type: 'list', most: 50, of: { type: 'text', most: 253, is: 'host' } } as const;
const paths = { type: 'list', most: 50, of: { type: 'text', most: 200, is: 'path' } } as const;

/** Where the code field of a platform is, for pages on which it is not found by itself. */
const codeField = {
  type: 'object',
  required: ['selector'],
  fields: {
    path: { type: 'text', most: 200, is: 'path' },
    frame: { type: 'text', most: 253, is: 'host' },
    shadow: { type: 'list', most: 8, of: { type: 'text', most: 200, is: 'selector' } },
    selector: { type: 'text', most: 200, is: 'selector' },
  },
} as const;

/** What may be said of one platform. What a built-in platform of the same name says already need not be said again. */
export const platformFields = {
  name: { type: 'text', most: 60, is: 'plain' },
  hosts,
  tenant: { type: 'text', most: 60, is: 'plain' },
  signInPaths: paths,
  issuers: { type: 'list', most: 20, of: { type: 'text', most: 100, is: 'plain' } },
  algorithm: { type: 'choice', of: ['SHA1', 'SHA256', 'SHA512'] },
  digits: { type: 'integer', min: 6, max: 8 },
  period: { type: 'integer', min: 15, max: 300 },
  codes: { type: 'list', most: 2, of: { type: 'choice', of: ['totp', 'backup'] } },
  codeFields: { type: 'list', most: 10, of: codeField },
  fillMode: { type: 'choice', of: ['off', 'ask', 'automatic'] },
  submit: { type: 'boolean' },
} as const;
