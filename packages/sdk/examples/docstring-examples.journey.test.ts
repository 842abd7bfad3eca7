import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '@signet/tooling/process/run-command';
import { afterAll, expect, test } from 'vitest';
import { moduleOf, readExamples } from './docstring-examples.ts';

const root = join(import.meta.dirname, '..');
const examples = readExamples();
const folder = mkdtempSync(join(root, '.examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs one example after the other in one process, and ends it with all that an example left running. */
const runner = `
import { writeFileSync } from 'node:fs';
import { keys, token } from '../examples/stage/license-stage-fixture.ts';
process.chdir(import.meta.dirname);
writeFileSync('license-keys.json', JSON.stringify(keys));
process.env.LICENSE_KEY = token;
console.log = () => {};
const failures: string[] = [];
for (const name of ${JSON.stringify(examples.map(({ name }) => name))}) {
  const { example } = await import('./' + name + '.ts');
  await example().catch((error: Error) => failures.push(name + ': ' + error.stack));
}
process.stdout.write(failures.join('\\n'), () => process.exit(failures.length));
`;

test('there is an example for each adapter and for every part of the license', () => {
  const names = examples.map(({ name }) => name);
  for (const adapter of ['express', 'fastify', 'hono', 'node', 'trpc'])
    expect(names).toContain(`signet-${adapter}-1`);
  expect(names).toEqual(
    expect.arrayContaining([
      'create-license-1',
      'license-1',
      'license-install-1',
      'verify-license-1',
    ]),
  );
  expect(examples.length).toBeGreaterThan(15);
});

test('every example of a docstring compiles, with the names of a catalog', async () => {
  for (const example of examples)
    writeFileSync(join(folder, `${example.name}.ts`), moduleOf(example));
  const options = {
    extends: '../../../tooling/tsconfig/node.json',
    compilerOptions: { noUnusedLocals: false, noPropertyAccessFromIndexSignature: false },
    include: ['*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const { status, output } = await runCommand('tsc', ['--project', folder, '--pretty', 'false']);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

test('every example of a docstring runs against a real license', async () => {
  for (const example of examples)
    writeFileSync(join(folder, `${example.name}.ts`), moduleOf(example));
  writeFileSync(join(folder, 'run.ts'), runner);
  const { status, output } = await runCommand('node', [join(folder, 'run.ts')]);
  expect({ status, output }).toEqual({ status: 0, output: '' });
});

test('the README shows the examples of the adapters and of the edge as the docstrings have them', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = examples.filter(({ name }) => /^(?:signet-\w+|verify-license)-1$/.test(name));
  expect(shown).toHaveLength(6);
  for (const { code } of shown) expect(readme).toContain(code);
});
