import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot, runCommand } from '../process/run-command.ts';
import { readMarkdown } from './markdown.ts';

/** A command of the `signet` program with the flags that a document gives it. */
interface Documented {
  readonly words: string;
  readonly flags: readonly string[];
}

const groups = ['keys', 'api-key', 'bundle', 'catalog', 'license'];

function documented(): Documented[] {
  const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: repositoryRoot })];
  const code = pages.flatMap(
    (page) => readMarkdown(readFileSync(join(repositoryRoot, page), 'utf8')).code,
  );
  return code.flatMap(({ text }) => {
    const [, call] = /\bsignet ((?:[a-z-]+|--help)\b.*)/.exec(text) ?? [];
    if (call === undefined) return [];
    const [first = '', second = '', ...rest] = call.split(/\s+/);
    const isGroup = groups.includes(first);
    const flags = [...(isGroup ? [] : [second]), ...rest].filter((word) => word.startsWith('--'));
    return [{ words: isGroup ? `${first} ${second}` : first, flags }];
  });
}

const flagsByCommand = new Map<string, Set<string>>();
for (const { words, flags } of documented()) {
  flagsByCommand.set(words, new Set([...(flagsByCommand.get(words) ?? []), ...flags]));
}

describe('every command that a document names exists, with the flags it is given', () => {
  test('there are some', () => expect(flagsByCommand.size).toBeGreaterThan(8));

  test.each([...flagsByCommand])('signet %s', async (words, flags) => {
    const args = ['apps/cli/src/main.ts', ...words.split(' '), '--help'];
    const help = await runCommand('node', args);
    expect(help.status).toBe(0);
    expect(help.output).toContain(words === '--help' ? 'Usage: signet' : `Usage: signet ${words}`);
    for (const flag of flags) expect(help.output).toContain(flag);
  });
});
