import { runFaults } from './faults.ts';
import { addOne, addUntilFull, createFull, holdLock, releaseLock, waiting } from './one-tab.ts';
import { createShared, editInTab, lastWord, readShared, startLooking, takeCounters, whatIsSeen } from './tab-edits.ts';
import { findAgain, writeLarge, writeUntilKilled } from './writing.ts';

export {
  addOne,
  addUntilFull,
  createFull,
  createShared,
  editInTab,
  findAgain,
  holdLock,
  lastWord,
  readShared,
  releaseLock,
  runFaults,
  startLooking,
  takeCounters,
  waiting,
  whatIsSeen,
  writeLarge,
  writeUntilKilled,
};
