/**
 * `node tooling/check-docs/rows.ts`: requirement rows and rulings that no test names. It informs and
 * never fails; the rows stand beside the repository and may be absent.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../process/run-command.ts';

/** Rulings of the product document: where the sources disagree. */
const rulings = Array.from({ length: 27 }, (_, index) => `R${index + 1}`);

/** Rows a text names, ranges such as `A23–A28` included. */
export function namedRows(text: string): Set<string> {
  const rows = new Set<string>();
  for (const [, letter = '', from, to] of text.matchAll(
    /\b([A-F]|R)(\d{1,2})(?:\s?[-–…]\s?\1(\d{1,2}))?\b/g,
  )) {
    for (let number = Number(from); number <= Number(to ?? from); number += 1) {
      rows.add(letter === 'R' ? `R${number}` : `${letter}${String(number).padStart(2, '0')}`);
    }
  }
  return rows;
}

/** The rows a requirements document defines: a line that starts with its number. */
export function definedRows(text: string): string[] {
  return [...text.matchAll(/^([A-F]\d{2}) .+/gm)].map(([, row]) => row ?? '');
}

function report(): void {
  const source = join(repositoryRoot, '../shared/spec/requirements.md');
  if (!existsSync(source))
    return console.log('No requirement rows beside this repository; nothing to compare.');
  const tests = globSync('{packages,apps,tooling}/**/*.{test,test-d,contract}.{ts,tsx}', {
    cwd: repositoryRoot,
    // The test of this very script names rows to read, not to check.
    exclude: (name) => name === 'node_modules' || name === 'check-docs.test.ts',
  });
  const named = namedRows(
    tests.map((path) => readFileSync(join(repositoryRoot, path), 'utf8')).join('\n'),
  );
  const text = readFileSync(source, 'utf8');
  const rows = [...definedRows(text), ...rulings];
  const unnamed = rows.filter((row) => !named.has(row));
  for (const row of unnamed) console.log(text.match(new RegExp(`^${row} .*`, 'm'))?.[0] ?? row);
  console.log(`${rows.length - unnamed.length} of ${rows.length} rows are named by a test`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) report();
