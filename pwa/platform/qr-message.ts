/** A camera's frame or a file's bytes, for the worker to find codes in. `quick`: the next frame may be better, give up sooner. */
export type QrRequest = { readonly id: number } & (
  | { readonly frame: ImageBitmap; readonly quick: boolean }
  | { readonly file: ArrayBuffer }
);

export type QrAnswer = { readonly id: number } & ({ readonly texts: string[] } | { readonly problem: string });
