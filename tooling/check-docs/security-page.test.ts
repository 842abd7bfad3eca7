import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';

const page = readFileSync(join(repositoryRoot, 'docs/security.md'), 'utf8');
const rows = [...page.matchAll(/^\| (.+?) \| `(.+?)` \| (.+?) \|$/gm)].map(
  ([, control = '', file = '', name = '']) => [control, file, name] as const,
);

test('there are controls', () => expect(rows.length).toBeGreaterThan(20));

test.each(rows)('%s', (_control, file, name) => {
  expect(existsSync(join(repositoryRoot, file))).toBe(true);
  expect(readFileSync(join(repositoryRoot, file), 'utf8')).toContain(`'${name}'`);
});
