import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../process/run-command.ts';
import { plantRepository } from './planted.ts';

/** [file, code, rule that refuses it]; one run of the real linter with the real settings judges all. */
const refused = [
  [
    'packages/domain/src/a/clock.ts',
    'export const clock = () => Date.now();',
    'no-restricted-properties',
  ],
  [
    'packages/domain/src/a/instant.ts',
    'export const instant = () => new Date();',
    'signet(no-implicit-now)',
  ],
  [
    'packages/domain/src/a/chance.ts',
    'export const chance = () => Math.random();',
    'no-restricted-properties',
  ],
  [
    'packages/domain/src/a/file.ts',
    `export { readFileSync as file } from 'node:fs';`,
    'no-restricted-imports',
  ],
  [
    'packages/domain/src/a/disk.ts',
    `import { rmSync } from 'node:fs';\nexport const disk = rmSync;`,
    'no-restricted-imports',
  ],
  [
    'packages/domain/src/a/uuid.ts',
    'export const uuid = () => crypto.randomUUID();',
    'no-restricted-globals',
  ],
  [
    'packages/domain/src/a/call.ts',
    `export const call = () => fetch('https://x.example');`,
    'no-restricted-globals',
  ],
  [
    'packages/domain/src/a/later.ts',
    'export const later = (act: () => void) => setTimeout(act, 1);',
    'no-restricted-globals',
  ],
  [
    'packages/domain/src/a/timing.ts',
    'export const timing = () => performance.now();',
    'no-restricted-globals',
  ],
  [
    'packages/domain/src/a/exit.ts',
    'export const exit = () => process.exit(1);',
    'no-restricted-globals',
  ],
  [
    'packages/mail/src/sender.ts',
    `export const sender = process.env['MAIL_FROM'];`,
    'signet(env-in-one-place)',
  ],
  [
    'packages/mail/src/taken.ts',
    'const { env } = process;\nexport const taken = env;',
    'signet(env-in-one-place)',
  ],
  [
    'packages/mail/src/named.ts',
    `import { env } from 'node:process';\nexport const named = env;`,
    'signet(env-in-one-place)',
  ],
  ['packages/mail/src/utils/address.ts', 'export const address = 1;', 'signet(no-vague-names)'],
  ['packages/mail/src/mail-helpers.ts', 'export const mailHelpers = 1;', 'signet(no-vague-names)'],
  ['packages/mail/src/index.ts', 'export const index = 1;', 'signet(no-barrels)'],
  ['packages/mail/src/all.ts', `export * from './address.ts';`, 'signet(no-barrels)'],
  ['packages/mail/src/one.ts', `export { address } from './address.ts';`, 'signet(no-barrels)'],
  ['packages/mail/src/CamelCase.ts', 'export const camelCase = 1;', 'unicorn(filename-case)'],
  [
    'packages/mail/src/long.ts',
    'export const long = [\n' + '  1,\n'.repeat(200) + '];',
    'eslint(max-lines)',
  ],
  [
    'packages/mail/src/far.ts',
    'export const far = () => {\n' + '  void 0;\n'.repeat(60) + '};',
    'eslint(max-lines-per-function)',
  ],
  [
    'packages/mail/src/many.ts',
    'export const many = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
    'eslint(max-params)',
  ],
  [
    'packages/mail/src/loose.ts',
    'export const loose = (value: any) => value;',
    'typescript(no-explicit-any)',
  ],
  [
    'apps/admin/src/load.ts',
    `import { app } from '@signet/server/app';\nexport const load = app;`,
    'no-restricted-imports',
  ],
] as const;

const accepted = [
  [
    'packages/domain/src/b/at.ts',
    'export const at = (now: number) => new Date(now).toISOString();',
  ],
  ['packages/domain/src/b/at.test.ts', 'export const started = new Date();'],
  [
    'packages/domain/src/b/process.ts',
    'export const named = (process: { readonly name: string }) => process.name;',
  ],
  ['packages/wiring/src/env.ts', `export const env = process.env['PORT'];`],
  ['packages/sdk/src/fastify.ts', `export { address } from './address.ts';`],
  ['packages/mail/src/library/common-name.ts', 'export const commonName = 1;'],
  [
    'apps/admin/src/types.ts',
    `import type { AppRouter } from '@signet/server/api/app-router';\nexport type Router = AppRouter;`,
  ],
] as const;

describe('the linter refuses what the house rules forbid', () => {
  const planted = plantRepository(['.oxlintrc.json', 'tooling/lint-rules', 'tsconfig.base.json']);
  let findings: { code: string; filename: string; message: string; help?: string }[] = [];

  beforeAll(async () => {
    for (const [path, code] of [...refused, ...accepted]) planted.write(path, `${code}\n`);
    const run = await runCommand('oxlint', ['--format=json', 'packages', 'apps'], {
      cwd: planted.folder,
    });
    // The planted packages are not installed, so their imports have no types.
    findings = JSON.parse(run.output).diagnostics.filter(
      ({ code }: { code: string }) => !code.includes('no-unsafe'),
    );
  }, 30_000);
  afterAll(() => planted.remove());

  const codesOf = (path: string) =>
    findings.filter(({ filename }) => join(filename) === join(path)).map(({ code }) => code);

  test.each(refused.map(([path, , rule]) => [path, rule] as const))('%s: %s', (path, rule) => {
    expect(codesOf(path).join()).toContain(rule);
  });

  test.each(accepted.map(([path]) => path))('%s is fine', (path) => {
    expect(codesOf(path)).toEqual([]);
  });

  test('each message of our own says what to do instead', () => {
    const ours = findings.filter(({ code }) => /signet|restricted/.test(code));
    expect(ours.length).toBeGreaterThan(15);
    for (const { message, help } of ours) {
      expect(`${message} ${help ?? ''}`).toMatch(
        /Take |Name |import from|Add the variable|Decide here|Write `import type`/,
      );
    }
  });
});
