import { tabNow, tell } from '../platform/pages.ts';
import { passkeysHere } from '../platform/passkeys-here.ts';
import { audited } from './audit.ts';
import { createAuthorizeFill } from './authorize-fill.ts';
import { noteSent, outcomeOf } from './pending.ts';
import { ruled } from './policy.ts';
import { seen } from './seen.ts';
import { lastStep, takeBackup, takeStep, triedCodes } from './spending.ts';
import { changeVault, openVault, waysIn } from './vault.ts';

/** The one door, in this browser. */
export const authorizeFill = audited(
  createAuthorizeFill({
    ruled,
    now: Date.now,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    documents: seen.get,
    async topOrigin(tabId) {
      const address = (await tabNow(tabId))?.address;
      return address && URL.canParse(address) ? new URL(address).origin : null;
    },
    openVault,
    waysIn,
    passkeysHere,
    changeVault,
    lastStep,
    takeStep,
    triedCodes,
    takeBackup,
    tell,
    outcome: outcomeOf,
    sent: (what) => noteSent(what, Date.now()),
  }),
);
