import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantRepository } from '../lint-rules/planted.ts';
import { runCommand } from '../process/run-command.ts';
import { nameForms } from './addition.ts';
import { additions } from './additions.ts';

const packages = [
  'packages/domain',
  'packages/use-cases',
  'packages/mail',
  'packages/database',
  'apps/server',
];

describe('what a generator writes, with its rows, passes types, lint and format', () => {
  const planted = plantRepository([
    'tsconfig.base.json',
    '.oxlintrc.json',
    '.oxfmtrc.json',
    'tooling',
    ...packages,
  ]);
  for (const path of packages) planted.link(path);
  const before = new Map<string, readonly string[]>();
  const typeErrors = async (project: string) => {
    const run = await runCommand('tsc', ['--project', project], { cwd: planted.folder });
    return run.output.split('\n').filter((line) => line !== '');
  };
  /** What was wrong before is not the generator's fault. */
  const newTypeErrors = async (project: string) =>
    (await typeErrors(project)).filter((line) => before.get(project)?.includes(line) !== true);

  beforeAll(async () => {
    for (const path of packages) before.set(path, await typeErrors(path));
  });
  afterAll(() => planted.remove());

  test.each([
    ['verb', 'pause-license', ['packages/domain', 'packages/use-cases']],
    ['mail', 'license-paused', ['packages/mail']],
    ['policy', 'usage', ['packages/domain']],
    ['job', 'expire-licenses', ['packages/database', 'apps/server']],
  ])('%s %s', async (kind, name, projects) => {
    const addition = additions[kind]?.(name);
    if (addition === undefined) throw new Error(`no such kind: ${kind}`);
    for (const { path, text } of addition.files) planted.write(path, text);
    for (const { path, after, text } of addition.rows) {
      const source = readFileSync(join(planted.folder, path), 'utf8');
      expect(source.split('\n')).toContain(after);
      planted.write(path, source.replace(`${after}\n`, `${after}\n${text}\n`));
    }
    const files = addition.files.map(({ path }) => path);
    const run = (command: string, ...args: string[]) =>
      runCommand(command, args, { cwd: planted.folder });
    for (const project of projects) expect(await newTypeErrors(project)).toEqual([]);
    const format = await run('oxfmt', '--check', ...files);
    expect(format.output).not.toContain('Format issues');
    const lint = await run('oxlint', '--format=unix', ...files);
    // The planned test is meant to be noticed until it is written.
    const findings = lint.output
      .split('\n')
      .filter((line) => /\[Error\//.test(line) && !line.includes('warn-todo'));
    expect(findings).toEqual([]);
  });
});

test('names are kebab-case', () => {
  expect(nameForms('suspend-license')).toEqual({
    kebab: 'suspend-license',
    camel: 'suspendLicense',
    pascal: 'SuspendLicense',
  });
  expect(() => nameForms('SuspendLicense')).toThrow('kebab-case');
});
