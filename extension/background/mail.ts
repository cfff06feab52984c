import type { Answers, FromExtension, FromPage } from '../messages.ts';
import { openMailbox, self } from '../platform/mailbox.ts';
import { bringWords } from '../platform/pages.ts';
import { fillByItself } from './automatic.ts';
import { refreshBadge } from './badge.ts';
import { circumstancesOf } from './circumstances.ts';
import { codesShown, dismissed, promptById, reported } from './documents.ts';
import { admit, type Place } from './door.ts';
import { addAndFill, forgetDrafts } from './enrol.ts';
import { authorizeFill } from './fill.ts';
import { createTeaching } from './languages.ts';
import { noteOffered } from './offer-automatic.ts';
import { openAtPrompt } from './open-popup.ts';
import type { FetchFrom } from './page-readers.ts';
import { forgetSent, pageSaid } from './pending.ts';
import { ruled } from './policy.ts';
import { replacementDue, settleReplacement } from './replacement.ts';
import { heard } from './reports.ts';
import { isAlive, seen } from './seen.ts';
import { lock, touched } from './session.ts';
import { forgetShown, keepShownCodes } from './shown-codes.ts';
import { skeletonOf } from './skeleton.ts';
import { forgetStopped } from './stopped.ts';
import { tabState } from './tab-state.ts';
import { takeDescribedField, takeField, takeKnownField } from './take-field.ts';
import { openVault } from './vault.ts';

/** Hears every message, decides at the door who sent it, and answers our own windows. Pages are never answered. */
export function keepMail(fetchFrom: FetchFrom, stirred: (tabId: number) => void): void {
  const own = self();
  openMailbox((raw, sender) => {
    const admitted = admit(raw, sender, own);
    if (admitted === null) return undefined;
    if (admitted.from === 'page') {
      void fromPage(admitted.place, admitted.message, fetchFrom, stirred);
      return undefined;
    }
    return answer(admitted.message, fetchFrom);
  });
}

const teaching = createTeaching({ bring: bringWords, lookAgain: isAlive });

async function fromPage(
  place: Place,
  message: FromPage,
  fetchFrom: FetchFrom,
  stirred: (tabId: number) => void,
): Promise<void> {
  const { tabId, documentId } = place;
  if (message.type === 'filled') return pageSaid(documentId, message.promptId, message.took);
  if (message.type === 'left') return forgetSent(place, message.promptId);
  if (message.type === 'languages') return teaching.teach(place, message.languages);
  if (teaching.isLearning(documentId)) return;
  const { findings, ancestors } = message;
  await seen.change((documents) => reported(documents, { ...place, findings, ancestors }, Date.now()));
  heard(tabId);
  const vault = await openVault();
  const document = (await seen.get())[documentId];
  if (document) await takeDescribedField(document, (await ruled()).profiles);
  if (vault && document) await takeKnownField(document, vault);
  stirred(tabId);
  await refreshBadge(tabId);
  await fillByItself(tabId, fetchFrom);
  await openAtPrompt(tabId);
}

async function answer(message: FromExtension, fetchFrom: FetchFrom): Promise<Answers[FromExtension['type']]> {
  if (!['prompt', 'replacement', 'lock'].includes(message.type)) await touched();
  switch (message.type) {
    case 'prompt':
      return tabState(message.tabId, fetchFrom);
    case 'fill': {
      const { promptId, accountId, use, confirmed } = message;
      await noteAsked(promptId, accountId);
      await actedOn(promptId);
      return authorizeFill({ promptId, accountId, use, by: 'person', confirmed });
    }
    case 'add-and-fill':
      forgetDrafts();
      await actedOn(message.promptId);
      return addAndFill(message.promptId, message.enrolment);
    case 'keep-codes': {
      if ((await keepShownCodes(message.accountId, message.codes)) === null) throw new Error('background: locked');
      await away(message.promptId);
      return null;
    }
    case 'dismiss':
      await noteAsked(message.promptId, null);
      await away(message.promptId);
      return null;
    case 'take-field':
      return takeField(message.tabId, fetchFrom);
    case 'skeleton':
      return skeletonOf(message.tabId, fetchFrom);
    case 'replacement': {
      const vault = await openVault();
      return vault && replacementDue(vault);
    }
    case 'settle':
      await settleReplacement(message.newId, message.oldId);
      return null;
    case 'lock':
      await lock();
      return null;
    case 'touched':
      return null;
  }
}

/** What the person sent away, or has dealt with, is not offered again while the document lives. */
async function away(promptId: string): Promise<void> {
  const at = promptId.lastIndexOf('.');
  const [documentId, id] = [promptId.slice(0, at), promptId.slice(at + 1)];
  const tabId = await actedOn(promptId);
  await seen.change((documents) => dismissed(documents, documentId, id));
  if (tabId === undefined) return;
  if (id === codesShown) await forgetShown(tabId, true);
  await refreshBadge(tabId);
}

/** The person acts on a prompt: what a command could not do there is no news any more. Gives the tab. */
async function actedOn(promptId: string): Promise<number | undefined> {
  const tabId = (await seen.get())[promptId.slice(0, promptId.lastIndexOf('.'))]?.tabId;
  if (tabId !== undefined) await forgetStopped(tabId);
  return tabId;
}

/** The prompt was in front of the person with its offer to fill by itself: that is not asked a second time. */
async function noteAsked(promptId: string, accountId: string | null): Promise<void> {
  const prompt = promptById(await seen.get(), promptId);
  const vault = prompt && (await openVault());
  if (!prompt || !vault) return;
  const { host, kind } = circumstancesOf(prompt, vault, (await ruled()).profiles);
  if (kind !== 'sign-in') return;
  const accounts = Object.values(vault.accounts).filter(
    ({ id, sites }) =>
      (accountId === null || id === accountId) && sites.some((site) => site.host === host && site.proved),
  );
  for (const { id } of accounts) await noteOffered(id, host);
}
