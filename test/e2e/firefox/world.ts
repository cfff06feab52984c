import { expect } from '@playwright/test';
import { shooter } from '../shots.ts';
import { test as base } from '../world.ts';
import { FirefoxDesk } from './desk.ts';
import { FirefoxPhone } from './phone.ts';

/** The journeys' world with Firefox in it: both servers of the others, a desk and a phone that stop with the journey. */
export const test = base.extend<{
  /** What an administrator set, where a journey uses it. */
  readonly told: Parameters<typeof FirefoxDesk.start>[0];
  readonly desk: FirefoxDesk;
  readonly phone: FirefoxPhone;
}>({
  told: [null, { option: true }],
  desk: async ({ told }, use, info) => {
    const desk = await FirefoxDesk.start(told);
    try {
      await use(desk);
      if (info.status !== info.expectedStatus) await desk.shootAll(info.outputPath('failed'));
      expect(await desk.complaints()).toEqual([]);
    } finally {
      await desk.stop();
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  shoot: async ({}, use, info) => {
    await use(shooter(info.title));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  phone: async ({}, use) => {
    const phone = await FirefoxPhone.start();
    try {
      await use(phone);
    } finally {
      await phone.stop();
    }
  },
});

export { expect } from '@playwright/test';
