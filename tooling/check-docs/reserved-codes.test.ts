import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
/** What operations are made of: samples that tests make themselves call every rule. */
const sources = globSync('{packages/use-cases,apps/server,apps/cli}/src/**/*.ts', {
  cwd: repositoryRoot,
  exclude: ['**/in-memory/**', '**/*.test.ts'],
})
  .map(read)
  .join('\n');

/** Codes that a rule of the domain answers, and the rule's file; nobody may have called it yet. */
test.each([
  ['CANNOT_EXTEND_LIFETIME', 'license/extend-license'],
  ['REFUND_WINDOW_CLOSED', 'license/refund-license'],
  ['LICENSE_SUSPENDED', 'license/suspend-license'],
  ['KEY_IN_USE', 'key/retire-key'],
])('the page of %s says that no operation answers it while none calls %s', (code, rule) => {
  const isCalled = sources.includes(`@signet/domain/${rule}'`);
  expect(read(`docs/errors/${code}.md`).includes('No operation of this release')).toBe(!isCalled);
});
