import type { Page } from '@playwright/test';

/** Somebody with an account on a platform and a vault of their own. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly passphrase: string;
  /** Where platforms send text messages. */
  readonly phone?: string;
}

let count = 0;

/** Somebody nobody has met: journeys share a platform, never a person. */
export function someone(): Person {
  count += 1;
  const number = `${process.pid}-${count}`;
  return {
    login: `marta-${number}@example.org`,
    password: 'winter-kettle-52',
    passphrase: 'seven otters cross at dawn',
  };
}

/** Signs a person up at a platform, by the form's own address, from one of its pages. */
export async function signUp(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(`${address}/sign-up`);
  const { login, password, phone } = person;
  const body = { username: login, email: login, name: 'Marta Lindqvist', password, ...(phone ? { phone } : {}) };
  const status = await page.evaluate(async (given) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(location.pathname, { method: 'POST', headers, body: JSON.stringify(given) })).status;
  }, body);
  if (status !== 201) throw new Error(`people: ${address} answered ${status} to a sign-up`);
}
