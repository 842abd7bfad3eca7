/** `pnpm new <verb|mail|policy> <name>`: writes the files of an addition and prints the rows it needs. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/run-command.ts';
import type { Addition } from './addition.ts';
import { additions } from './additions.ts';

function write({ files }: Addition): void {
  for (const { path } of files) {
    if (existsSync(join(repositoryRoot, path))) throw new Error(`${path} exists already`);
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(repositoryRoot, path)), { recursive: true });
    writeFileSync(join(repositoryRoot, path), text);
    console.log(`wrote ${path}`);
  }
}

function explain({ rows }: Addition): void {
  console.log('\nNow add:');
  for (const { path, after, text } of rows) console.log(`\n${path}, below \`${after}\`\n${text}`);
  console.log('\nThen `npx -y pnpm@12 verify` names what is still missing.');
}

function usage(): string {
  return `Usage: npx -y pnpm@12 new <${Object.keys(additions).join('|')}> <name-in-kebab-case>`;
}

const [kind = '', name] = process.argv.slice(2);
const make = additions[kind];
if (make === undefined || name === undefined) {
  console.error(usage());
  process.exitCode = 1;
} else {
  try {
    const addition = make(name);
    write(addition);
    explain(addition);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
