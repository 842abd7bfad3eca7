import { setFlagsFromString } from 'node:v8';

/** How far the heap may grow beyond what is in use before it is collected, in percent of that. */
const GROWTH_PERCENT = 50;

/**
 * Keeps a server's memory near what it uses. On a large machine V8 lets a heap grow to four times
 * that; whoever runs a license server beside other things gets a collection a little earlier instead.
 * Call it when the compile cache was written: the cache of a process with other flags is not read.
 */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
