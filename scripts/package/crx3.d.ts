/** The package brings no types: what is used of it. */
declare module 'crx3' {
  import type { Readable } from 'node:stream';

  /** Writes a CRX3 file of a zip, signed with the key in a PEM file. */
  export default function writeCrx(zip: Readable, options: { crxPath: string; keyPath: string }): Promise<unknown>;
}
