import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantRepository } from '../lint-rules/planted.ts';
import { runCommand } from '../process/run-command.ts';
import { checkDirections } from './check-directions.ts';

const rootFiles = [
  '.gitignore',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'turbo.json',
];
const planted = plantRepository([...rootFiles, 'packages', 'apps', 'tooling']);

/** The report on one line: turbo breaks its sentences to the width of a terminal. */
async function boundaries() {
  const run = await runCommand('turbo', ['boundaries', '--no-color'], { cwd: planted.folder });
  return { ...run, output: run.output.replaceAll(/[\s|]+/g, ' ') };
}

/** Writes files for one check only. */
async function withFile<T>(path: string, text: string, check: () => T): Promise<Awaited<T>> {
  const file = join(planted.folder, path);
  const before = fileText(file);
  planted.write(path, text);
  try {
    return await check();
  } finally {
    if (before === undefined) planted.write(path, 'export {};\n');
    else writeFileSync(file, before);
  }
}

function fileText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function withDependency(path: string, field: string, name: string): string {
  const manifest = JSON.parse(readFileSync(join(planted.folder, path), 'utf8'));
  return JSON.stringify({ ...manifest, [field]: { ...manifest[field], [name]: 'workspace:*' } });
}

describe('the directions between packages', () => {
  beforeAll(() => runCommand('git', ['init', '--quiet'], { cwd: planted.folder }));
  afterAll(() => planted.remove());

  test('the repository itself keeps them', async () => {
    const run = await boundaries();
    expect(run.output).toContain('no issues found');
    expect(run.status).toBe(0);
    expect(checkDirections(planted.folder)).toEqual([]);
  });

  test('an import without a dependency is refused: use-cases of database', async () => {
    const source = `import { connect } from '@signet/database/connect';\nexport const planted = connect;\n`;
    const run = await withFile('packages/use-cases/src/planted.ts', source, boundaries);
    expect(run.output).toContain('cannot import package `@signet/database`');
    expect(run.status).not.toBe(0);
  });

  test('a path out of the package is refused', async () => {
    const source = `export const planted = import('../../database/src/connect.ts');\n`;
    const run = await withFile('packages/use-cases/src/planted.ts', source, boundaries);
    expect(run.output).toContain('leaves the package');
    expect(run.status).not.toBe(0);
  });

  test('a dependency against the direction is refused by its tag: domain on use-cases', async () => {
    const manifest = withDependency(
      'packages/domain/package.json',
      'dependencies',
      '@signet/use-cases',
    );
    const run = await withFile('packages/domain/package.json', manifest, boundaries);
    expect(run.output).toContain('found without any tag listed in allowlist for `@signet/domain`');
    expect(run.status).not.toBe(0);
  });

  test('a dependency past the next layer is refused: server on database', async () => {
    const path = 'apps/server/package.json';
    const manifest = withDependency(path, 'dependencies', '@signet/database');
    const findings = await withFile(path, manifest, () => checkDirections(planted.folder));
    expect(findings.join()).toContain('dependencies names @signet/database');
  });

  test.each([
    [`import { app } from '@signet/server/app';`, 1],
    [`import {\n  app,\n} from '@signet/server/app';`, 1],
    [`const app = await import('@signet/server/app');`, 1],
    [`import type { App } from '@signet/server/app';`, 0],
    [`import type {\n  App,\n} from '@signet/server/app';\nimport { z } from '@signet/ui/z';`, 0],
  ])('the admin loads no server code: %s', async (source, count) => {
    const findings = await withFile('apps/admin/src/planted.ts', source, () =>
      checkDirections(planted.folder),
    );
    expect(findings.filter((row) => row.includes('planted.ts'))).toHaveLength(count);
  });
});
