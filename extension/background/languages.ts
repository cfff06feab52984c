import type { Language } from '../messages.ts';
import type { Place } from './door.ts';

type Where = Pick<Place, 'tabId' | 'documentId'>;

export interface TeachingPorts {
  /** Puts the words of a language into a document; does nothing where that is not allowed. */
  bring(tabId: number, documentId: string, language: Language): Promise<void>;
  /** Has a document look and report, even when nothing changed. */
  lookAgain(where: Where): Promise<unknown>;
}

export interface Teaching {
  /** Gives a document the words of the languages it wishes for and has it look again, also when it could not be given them. */
  teach(where: Where, languages: readonly Language[]): Promise<void>;
  /** A document is being given words: what it reports meanwhile was read without them, a turn-off page may look like a sign-in. It reports again. */
  isLearning(documentId: string): boolean;
}

export function createTeaching({ bring, lookAgain }: TeachingPorts): Teaching {
  const lessons = new Map<string, number>();
  const count = (documentId: string, step: number) => {
    const now = (lessons.get(documentId) ?? 0) + step;
    if (now > 0) lessons.set(documentId, now);
    else lessons.delete(documentId);
  };
  return {
    async teach({ tabId, documentId }, languages) {
      count(documentId, 1);
      try {
        await Promise.all(languages.map((language) => bring(tabId, documentId, language)));
      } finally {
        count(documentId, -1);
      }
      await lookAgain({ tabId, documentId });
    },
    isLearning: (documentId) => lessons.has(documentId),
  };
}
