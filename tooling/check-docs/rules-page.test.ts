import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

/** The names that explanations give to rules, `token.present`; of a name that is put together, its beginning. */
function rulesOfCode(): readonly string[] {
  const files = globSync('packages/domain/src/**/*.ts', { cwd: repositoryRoot });
  const names = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...read(file).matchAll(/\brule(?::| =) ['`]([a-z]+(?:\.[a-z-]+)?)/g)]);
  return [...new Set(names.map(([, name = '']) => name))];
}

const rules = rulesOfCode();
const page = read('docs/rules.md');

test('every family of rules has its section in docs/rules.md, and no section is of nothing', () => {
  const sections = [...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  expect(sections.length).toBeGreaterThan(5);
  const families = new Set(rules.map((name) => name.split('.', 1)[0]));
  expect(sections.toSorted()).toEqual([...families].toSorted());
});

test('every rule that has a name of its own is on the page under that name', () => {
  const named = rules.filter((name) => name.includes('.'));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('every price that a quote could ask is on the page', () => {
  const source = read('packages/domain/src/pricing/price-candidate.ts');
  const [, list = ''] = /priceSources = \[([^\]]*)\]/.exec(source) ?? [];
  const prices = [...list.matchAll(/'(\w+)'/g)].map(([, price]) => `\`pricing.${price}\``);
  expect(prices.length).toBeGreaterThan(4);
  expect(prices.filter((name) => !page.includes(name))).toEqual([]);
});
