/** Something that could not be read: where it stood (`line 3`), and why. Never holds a secret. */
export interface Problem {
  readonly where: string;
  readonly why: string;
}

/** The sentence of whatever was thrown. */
export function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
