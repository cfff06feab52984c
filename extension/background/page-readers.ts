import * as v from 'valibot';
import { runFileIn, runIn } from '../platform/pages.ts';
import type { SeenDocument } from './documents.ts';

/** Functions of extension/page that run inside a document; the entry point hands them over, so that nothing here imports them. */
export interface PageReaders {
  readonly focus: () => unknown;
  readonly identity: () => unknown;
  readonly pictures: () => unknown;
  readonly pointAt: (address: string) => unknown;
  readonly password: () => unknown;
  readonly secret: () => unknown;
  readonly text: () => unknown;
}

const mostPictureCharacters = Math.ceil((2 * 1024 * 1024 * 4) / 3) + 64;

const number = v.pipe(v.number(), v.finite());

const PicturesSchema = v.pipe(
  v.array(
    v.object({
      dataUrl: v.nullable(
        v.pipe(v.string(), v.maxLength(mostPictureCharacters), v.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)),
      ),
      src: v.nullable(v.pipe(v.string(), v.maxLength(2048))),
      rect: v.object({ x: number, y: number, width: number, height: number }),
      devicePixelRatio: v.pipe(number, v.minValue(0.1), v.maxValue(10)),
      pointed: v.boolean(),
    }),
  ),
  v.maxLength(5),
);

/** A picture of a page: its PNG, or where it stands when the page may not read it. */
export type FetchedPicture = v.InferOutput<typeof PicturesSchema>[number];

const short = v.pipe(v.string(), v.maxLength(4096));
const SecretSchema = v.object({
  links: v.pipe(v.array(short), v.maxLength(8)),
  written: v.pipe(v.array(short), v.maxLength(8)),
});

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const FocusSchema = v.object({
  path: v.pipe(v.array(place), v.maxLength(12)),
  focus: v.nullable(v.union([v.literal('input'), place])),
});

/** Where a document is among the frames of its tab, and where in it the focus is. */
export type Focus = v.InferOutput<typeof FocusSchema>;

/** What is fetched from one document after the person acted (security.md 1.4), each within its limits; anything else is as good as nothing. */
export interface FetchFrom {
  focus(document: Where): Promise<Focus | null>;
  pictures(document: Where): Promise<readonly FetchedPicture[]>;
  /** Has the document alone remember the picture with this address, as the browser's menu named it, for `pictures`; false when there is none. */
  pointAt(document: Where, address: string): Promise<boolean>;
  /** Whether it asks for a password. */
  password(document: Where): Promise<boolean>;
  secret(document: Where): Promise<v.InferOutput<typeof SecretSchema>>;
  /** What it shows of who is signing in: at most 16 KiB of text. */
  identity(document: Where): Promise<string>;
  /** How it is built, unchecked: background/skeleton.ts reads it. */
  skeleton(document: Where): Promise<unknown>;
  /** At most 64 KiB of text. */
  text(document: Where): Promise<string>;
}

type Where = Pick<SeenDocument, 'tabId' | 'documentId'>;

export function createFetchFrom(readers: PageReaders): FetchFrom {
  const run = ({ tabId, documentId }: Where, reader: () => unknown) => runIn(tabId, documentId, reader, []);
  return {
    async focus(document) {
      const read = v.safeParse(FocusSchema, await run(document, readers.focus));
      return read.success ? read.output : null;
    },
    async pictures(document) {
      const read = v.safeParse(PicturesSchema, await run(document, readers.pictures));
      return read.success ? read.output : [];
    },
    pointAt: async ({ tabId, documentId }, address) =>
      (await runIn(tabId, documentId, readers.pointAt, [address])) === true,
    password: async (document) => (await run(document, readers.password)) === true,
    async secret(document) {
      const read = v.safeParse(SecretSchema, await run(document, readers.secret));
      return read.success ? read.output : { links: [], written: [] };
    },
    skeleton: ({ tabId, documentId }) => runFileIn(tabId, documentId, '/skeleton.js'),
    identity: async (document) => textOf(await run(document, readers.identity), 16 * 1024),
    text: async (document) => textOf(await run(document, readers.text), 64 * 1024),
  };
}

function textOf(read: unknown, most: number): string {
  return typeof read === 'string' && read.length <= most ? read : '';
}
