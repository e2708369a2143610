import { setFlagsFromString } from 'node:v8';

/**
 * Sets by how much the heap grows before V8 goes through all that is in it for what can go: little
 * saves memory, much saves time. Left to itself, V8 decides by how long that takes, and takes a heap
 * that stays for one that must be kept small, and one that does not for one that may grow fourfold.
 *
 * @param percent of what was in use after the last time.
 */
export function setHeapGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
