import * as v from 'valibot';
import { OtpSchema } from '../core/otp/otp.ts';
import type { FillResult, PageSkeleton, PromptState, Replacement } from '../core/ui/prompt-port.ts';

// Every message of the extension, grouped by who may send it. Who sent one is what the browser says of the sender
// (extension/background/door.ts), never a field in it; a shape that is not written down here is refused.

/** The most that a message of a page's content script may weigh, as JSON in UTF-8 bytes (security.md E10). */
const fromPageLimit = 4096;

/** The languages whose words a document can be given; English every document has (extension/entrypoints/lexicon-*.ts). */
export const languages = ['de', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'tr', 'zh'] as const;
export type Language = (typeof languages)[number];

const short = (most: number) => v.pipe(v.string(), v.maxLength(most));
const identifier = v.pipe(v.string(), v.regex(/^[\w:.-]{1,128}$/));

const FindingSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,32}$/)),
  kind: v.picklist(['sign-in', 'backup-code', 'sent-code', 'enrolment', 'step-up', 'turn-off', 'push', 'not-ours']),
  fields: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
  length: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(256)),
  takesBackup: v.boolean(),
  sure: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  field: v.exactOptional(short(160)),
  signals: v.pipe(v.array(short(40)), v.maxLength(16)),
});

const FromPageSchema = v.variant('type', [
  /** What the document shows now. Sent when it changed, and once after the first look even when the list is empty. */
  v.strictObject({
    type: v.literal('findings'),
    findings: v.pipe(v.array(FindingSchema), v.maxLength(8)),
    /** `location.ancestorOrigins` from the parent up, read at that moment; null where the browser has none to tell. */
    ancestors: v.nullable(v.pipe(v.array(short(300)), v.maxLength(10))),
  }),
  /** It is written in these languages, as far as it tells: it wishes for their words, and is told to look again when it has them. */
  v.strictObject({
    type: v.literal('languages'),
    languages: v.pipe(v.array(v.picklist(languages)), v.minLength(1), v.maxLength(languages.length)),
  }),
  /** What became of a `fill`: sent once for each, before anything is submitted. `took`: the field kept what was typed. */
  v.strictObject({ type: v.literal('filled'), promptId: identifier, took: v.boolean() }),
  /** The person followed a link away from a code that still stood in its field: whether it is right will not be known. */
  v.strictObject({ type: v.literal('left'), promptId: identifier }),
]);

/** What a content script may say: what it sees, and whether a field took the code. Never anything secret. */
export type FromPage = v.InferOutput<typeof FromPageSchema>;

/** What the background says to exactly one document. The content script takes it only from `runtime.onMessage`. */
export type ToPage =
  /** Look at the document again and report, even when nothing changed. */
  | { readonly type: 'look' }
  /** One code for one prompt, once. `promptId` is the `Finding.id`; the page fills only while its own `location.origin` is `origin`. Answered by a `filled` message. */
  | {
      readonly type: 'fill';
      readonly promptId: string;
      readonly code: string;
      readonly origin: string;
      readonly submit: boolean;
    }
  /** The code goes into this field: the one that has the focus (null) or that the person pointed at before (its mark), or where an administrator says it is. */
  | { readonly type: 'take'; readonly field: string | FieldPlace | null }
  /** The site was revoked or the extension is being replaced: stop watching for good. */
  | { readonly type: 'stop' };

/** Where a field is: CSS selectors of the shadow hosts around it, from the outside in, and of itself. */
export interface FieldPlace {
  readonly shadow: readonly string[];
  readonly selector: string;
}

const EnrolmentSchema = v.strictObject({
  issuer: short(256),
  name: short(256),
  otp: OtpSchema,
  warnings: v.pipe(v.array(v.picklist(['shortSecret', 'hiddenCharacters'])), v.maxLength(2)),
});

const FromExtensionSchema = v.variant('type', [
  /** What the tab in front asks for. */
  v.strictObject({ type: v.literal('prompt'), tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({
    type: v.literal('fill'),
    promptId: identifier,
    accountId: identifier,
    use: v.picklist(['totp', 'backup']),
    confirmed: v.boolean(),
  }),
  v.strictObject({ type: v.literal('add-and-fill'), promptId: identifier, enrolment: EnrolmentSchema }),
  v.strictObject({
    type: v.literal('keep-codes'),
    promptId: identifier,
    accountId: identifier,
    codes: v.pipe(v.array(v.pipe(v.string(), v.minLength(4), v.maxLength(64))), v.minLength(1), v.maxLength(100)),
  }),
  v.strictObject({ type: v.literal('dismiss'), promptId: identifier }),
  /** The code goes into the field that has the focus in this tab. */
  v.strictObject({ type: v.literal('take-field'), tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** How the page in front is built, to be saved as a file. */
  v.strictObject({ type: v.literal('skeleton'), tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** Whether one account may take another one's place. */
  v.strictObject({ type: v.literal('replacement') }),
  v.strictObject({ type: v.literal('settle'), newId: identifier, oldId: identifier }),
  v.strictObject({ type: v.literal('lock') }),
  /** The person did something in one of our own windows: the idle time starts again. */
  v.strictObject({ type: v.literal('touched') }),
]);

/** What the popup and the full page may ask of the background. */
export type FromExtension = v.InferOutput<typeof FromExtensionSchema>;

/** What the background answers to each. */
export interface Answers {
  readonly prompt: PromptState;
  readonly fill: FillResult;
  readonly 'add-and-fill': FillResult;
  readonly 'keep-codes': null;
  readonly dismiss: null;
  readonly 'take-field': boolean;
  readonly skeleton: PageSkeleton | null;
  readonly replacement: Replacement | null;
  readonly settle: null;
  readonly lock: null;
  readonly touched: null;
}

/** A content script's message, or null when it is too large or of no known shape. */
export function readFromPage(raw: unknown): FromPage | null {
  const json = asJson(raw);
  if (json === null || new TextEncoder().encode(json).length > fromPageLimit) return null;
  const read = v.safeParse(FromPageSchema, raw);
  return read.success ? read.output : null;
}

/** An own page's message, or null when it is of no known shape. */
export function readFromExtension(raw: unknown): FromExtension | null {
  const read = v.safeParse(FromExtensionSchema, raw);
  return read.success ? read.output : null;
}

function asJson(raw: unknown): string | null {
  try {
    return JSON.stringify(raw) ?? null;
  } catch {
    return null;
  }
}
