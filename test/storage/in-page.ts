/** What the storage tests run inside a page, as one script. */
export { runFaults } from './faults.ts';
