import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

/** The first parts of the names that explanations give to rules: `token` of `token.present`. */
function familiesOfCode(): Set<string> {
  const files = globSync('packages/domain/src/**/*.ts', { cwd: repositoryRoot });
  const names = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...read(file).matchAll(/\brule: ['`]([a-z]+)/g)]);
  return new Set(names.map(([, family = '']) => family));
}

test('every family of rules has its section in docs/rules.md, and no section is of nothing', () => {
  const sections = [...read('docs/rules.md').matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  expect(sections.length).toBeGreaterThan(5);
  expect(sections.toSorted()).toEqual([...familiesOfCode()].toSorted());
});
