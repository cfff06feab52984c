import { written } from './signal.ts';

/** What is written around it tells to scan a picture or to type a key into an app. */
export const textScan = written('text-scan', 'scan', 'text', 'headings');
