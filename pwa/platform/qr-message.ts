/** A camera's frame or a file's bytes, for the worker to find codes in. */
export type QrRequest = { readonly id: number } & ({ readonly frame: ImageBitmap } | { readonly file: ArrayBuffer });

export type QrAnswer = { readonly id: number } & ({ readonly texts: string[] } | { readonly problem: string });
