import { browser } from './browser.ts';

/** Calls `rings` for each alarm of that name. */
export function watchAlarm(name: string, rings: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) rings();
  });
}

/** Rings every so many seconds until stopped; asking again leaves a running one alone. */
export async function ringEvery(name: string, seconds: number): Promise<void> {
  if (await browser.alarms.get(name)) return;
  browser.alarms.create(name, { periodInMinutes: seconds / 60 });
}

export async function stopRinging(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls `locked` when the person locks the machine's screen. */
export function watchScreenLock(locked: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') locked();
  });
}

/** Calls back once after the extension was installed or updated, and once when the browser starts. */
export function watchStart(on: { installed(): void; started(): void }): void {
  browser.runtime.onInstalled.addListener(() => on.installed());
  browser.runtime.onStartup.addListener(() => on.started());
}
