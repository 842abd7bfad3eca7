import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../shared/data');

/** Whether the vectors that others wrote are beside the repository; says so loudly when they are not. */
export function hasVectors(name: string): boolean {
  const isThere = existsSync(join(folder, name));
  if (!isThere) process.stderr.write(`SKIPPED: ../shared/data/${name} is absent\n`);
  return isThere;
}

/** One of their files as text. */
export function readVectorText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** One of their JSON files, trusted to have the shape its README tells. */
export function readVectors<T>(name: string): T {
  // A parse boundary: the files are fixed, and a wrong shape fails the test that reads it.
  return JSON.parse(readVectorText(name)) as T;
}
