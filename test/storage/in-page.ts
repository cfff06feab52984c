import { runFaults } from './faults.ts';
import { createShared, editInTab, lastWord, readShared, startLooking, whatIsSeen } from './tab-edits.ts';
import { findAgain, writeUntilKilled } from './writing.ts';

export {
  createShared,
  editInTab,
  findAgain,
  lastWord,
  readShared,
  runFaults,
  startLooking,
  whatIsSeen,
  writeUntilKilled,
};
