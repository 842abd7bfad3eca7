/**
 * `pnpm bench [name…] [--out file]`: runs the benchmarks whose file or row name contains a given
 * word (all of them without one), prints figure, ceiling, ratio and goal, and writes them as JSON to
 * `.data/bench.json`. Benchmarks inform; a missed goal does not fail the command.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '@signet/tooling/process/run-command';
import { type BenchCase, type BenchRow, isMet } from './bench-row.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(repositoryRoot, '.data', 'bench.json') } },
});

function chosenFiles(): string[] {
  const files = globSync('cases/*.bench.ts', { cwd: import.meta.dirname }).toSorted();
  const chosen = files.filter(
    (file) => positionals.length === 0 || positionals.some((word) => file.includes(word)),
  );
  if (chosen.length > 0) return chosen;
  throw new Error(`Benchmarks are: ${files.map((file) => basename(file, '.bench.ts')).join(', ')}`);
}

async function runCase(file: string): Promise<readonly BenchRow[]> {
  const module: unknown = await import(pathToFileURL(join(import.meta.dirname, file)).href);
  if (!isBenchModule(module)) throw new Error(`${file} exports no function called bench`);
  return module.bench();
}

function isBenchModule(module: unknown): module is { readonly bench: BenchCase } {
  if (typeof module !== 'object' || module === null || !('bench' in module)) return false;
  return typeof module.bench === 'function';
}

function print(row: BenchRow): void {
  const sign = row.direction === 'at least' ? '≥' : '≤';
  const figures = [row.figure, row.ceiling].map((value) => amount(value).padStart(12));
  const verdict = isMet(row) ? 'ok' : 'missed';
  console.log(
    `${row.name.padEnd(44)}${figures.join('')} ${row.unit.padEnd(8)}${amount(row.ratio).padStart(10)}  ${sign} ${row.goal}  ${verdict}`,
  );
}

function amount(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 3 : 0 });
}

console.log(
  `${''.padEnd(44)}${'figure'.padStart(12)}${'ceiling'.padStart(12)} ${''.padEnd(8)}${'ratio'.padStart(10)}  goal`,
);
const rows: BenchRow[] = [];
for (const file of chosenFiles()) {
  for (const row of await runCase(file)) {
    rows.push(row);
    print(row);
  }
}
const out = resolve(values.out);
mkdirSync(dirname(out), { recursive: true });
const measured = { node: process.version, rows: rows.map((row) => ({ ...row, met: isMet(row) })) };
writeFileSync(out, `${JSON.stringify(measured, null, 2)}\n`);
