/** How long a full proof (password and code, never a remembered device) opens what is sensitive. */
const STEP_UP_MS = 5 * 60_000;

/** Whether a proof given at `provedAt` still counts at `clock`, both ms by the store's clock. */
export function isFresh(provedAt: number, clock: number): boolean {
  const age = clock - provedAt;
  return age >= 0 && age <= STEP_UP_MS;
}
