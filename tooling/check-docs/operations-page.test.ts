import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

/** The variables of the schema with their defaults as the page writes them; `–` for none. */
function variablesOfCode(source: string): string[][] {
  const schema = source.slice(source.indexOf('z.object({'), source.indexOf('\n});'));
  return schema
    .split(/\n(?= {2}[A-Z])/)
    .slice(1)
    .map((entry) => {
      const [name = ''] = /[A-Z_]+/.exec(entry) ?? [];
      const given = /\.default\(([^)]*)\)/.exec(entry)?.[1] ?? "''";
      const constant = new RegExp(`const ${given} = ([^;]+);`).exec(source)?.[1] ?? given;
      const text = constant.replaceAll("'", '');
      return [name, text === '' ? '–' : `\`${text}\``];
    });
}

test('the table of the environment is the schema’s: every variable, in its order, with its default', () => {
  const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (\S+) \|/gm)];
  const variables = variablesOfCode(read('packages/wiring/src/env.ts'));
  expect(variables.length).toBeGreaterThan(8);
  expect(rows.map(([, name, value]) => [name, value])).toEqual(variables);
});
