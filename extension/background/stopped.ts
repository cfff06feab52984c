import * as v from 'valibot';
import type { Stopped } from '../../core/ui/prompt-port.ts';
import { createCell } from './cell.ts';
import type { Documents } from './documents.ts';

/** Stands for what a command could not do, where a finding's id stands for a prompt. */
export const commandStopped = 'stopped';

/** A command filled nothing in this tab: in which document, and why. */
export interface Note {
  readonly documentId: string;
  readonly why: Stopped;
}

const NotesSchema = v.record(v.string(), v.object({ documentId: v.string(), why: v.string() }));

// By tab; kept for the next opening of the popup, until the person acts or the document is gone.
const notes = createCell<Readonly<Record<string, Note>>>('stopped', (stored) =>
  v.is(NotesSchema, stored) ? (stored as Record<string, Note>) : {},
);

/** The command filled nothing: the badge shows it, and the popup says why when it is opened next. */
export async function noteStopped(tabId: number, note: Note): Promise<void> {
  await notes.change((all) => ({ ...all, [tabId]: note }));
}

/** Why nothing was filled in this tab, as long as the document is there. */
export async function stoppedIn(tabId: number, documents: Documents): Promise<Note | null> {
  const note = (await notes.get())[tabId];
  return note && documents[note.documentId]?.tabId === tabId ? note : null;
}

/** The person did something about it, or the tab went on. */
export async function forgetStopped(tabId: number): Promise<void> {
  await notes.change((all) =>
    String(tabId) in all ? Object.fromEntries(Object.entries(all).filter(([tab]) => tab !== String(tabId))) : all,
  );
}
