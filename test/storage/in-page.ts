import { runFaults } from './faults.ts';
import { createShared, editInTab, lastWord, readShared, startLooking, takeCounters, whatIsSeen } from './tab-edits.ts';
import { findAgain, writeLarge, writeUntilKilled } from './writing.ts';

export {
  createShared,
  editInTab,
  findAgain,
  lastWord,
  readShared,
  runFaults,
  startLooking,
  takeCounters,
  whatIsSeen,
  writeLarge,
  writeUntilKilled,
};
