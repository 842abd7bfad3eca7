import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, gateToken, machine } from '../heartbeat/install-fixture.ts';
import { signedList, signedRing } from '../heartbeat/vendor-server-fixture.ts';
import { ISSUED, tokenOf, vendorKey } from '../token/sample-token-fixture.ts';
import type { StateName } from './state-store.ts';
import { temporaryFolder } from './temporary-folder-fixture.ts';

const names = [
  'counters',
  'high-water-mark',
  'install-id',
  'key-rings',
  'receipt',
  'requests',
  'revocations',
  'token',
] as const satisfies readonly StateName[];

/** An install that kept something of everything. */
async function lived(folder: string) {
  const at = machine(folder);
  const license = await at.open();
  at.server.say(
    {},
    {
      key_ring: signedRing(1, [[vendorKey, 'active']]),
      revocations: signedList({}),
      token: gateToken({
        generation: 2,
        jti: 'two',
        features: ['backup'],
        limits: { invoices: 9 },
      }),
    },
  );
  await license.heartbeat();
  await license.exportHeartbeat();
  await license.quota('invoices').consume();
  license.close();
  return at;
}

// Each run writes its files through to the disk.
const SLOW_DISK_MS = 30_000;

describe('R22: what an install kept', () => {
  test('is one file a name, and all of it is remembered', async () => {
    const folder = temporaryFolder();
    const { open } = await lived(folder);
    expect((await readdir(folder)).toSorted()).toEqual([...names]);
    const license = await open({ server: undefined });
    expect([license.state.name, license.has('backup')]).toEqual(['ACTIVE', true]);
    expect(await license.quota('invoices').state()).toMatchObject({ used: 1 });
  });

  test(
    'whatever stands in its files instead, the install starts, and nothing is locked or gained',
    { timeout: SLOW_DISK_MS },
    async () => {
      const folder = temporaryFolder();
      const { open } = await lived(folder);
      const good = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      const anyText = fc.oneof(
        fc.string(),
        fc.json(),
        fc.constantFrom(
          ...good,
          gateToken(),
          `["${gateToken()}"]`,
          '{"token":"x"}',
          '99999999999999',
        ),
        fc
          .constantFrom(...good)
          .chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
      );
      await fc.assert(
        fc.asyncProperty(fc.tuple(...names.map(() => anyText)), async (texts) => {
          await mkdir(folder, { recursive: true });
          await Promise.all(
            names.map((name, index) => writeFile(join(folder, name), texts[index] ?? '')),
          );
          const license = await open({ server: undefined });
          expect([license.refusal, license.error]).toEqual([null, null]);
          expect(['ACTIVE', 'READ_ONLY']).toContain(license.state.name);
          await license.quota('invoices').state();
          license.close();
        }),
        { numRuns: 25 },
      );
    },
  );

  test('a file that belongs to another install or license proves nothing here', async () => {
    const theirs = temporaryFolder();
    await lived(theirs);
    const folder = temporaryFolder();
    const { open } = machine(folder);
    await (await open()).exportHeartbeat();
    await writeFile(join(folder, 'receipt'), await readFile(join(theirs, 'receipt')));
    expect((await open({ server: undefined })).state.name).toBe('READ_ONLY');
  });
});

describe('D08: nothing but the vendor’s word or the license itself ever blocks an install', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('wait'), days: fc.integer({ min: 0, max: 500 }) }),
    fc.record({ kind: fc.constantFrom('beat', 'lost', 'forged', 'restart', 'clock-back') }),
    fc.record({
      kind: fc.constant('say'),
      word: fc.constantFrom('stands', 'suspended', 'revoked'),
    }),
  );

  test(
    'through any history of beats, outages, forgeries, restarts and clocks',
    { timeout: SLOW_DISK_MS },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (history) => {
          const { time, server, open } = machine(temporaryFolder());
          let [reaches, word, heard]: [string, string, string] = ['beat', 'stands', 'stands'];
          const token = tokenOf({ aud: 'gate', support_until: ISSUED + DAY });
          const transport: typeof server.transport = async (request) => {
            if (reaches === 'lost') throw new Error('no way out');
            const answer = await server.transport(request);
            return reaches === 'forged' ? { ...answer, body: '{"receipt":"e30.e30.e30"}' } : answer;
          };
          let license = await open({ token, transport });
          for (const now of history) {
            if (now.kind === 'wait' && 'days' in now) time.now += now.days * DAY;
            else if (now.kind === 'say' && 'word' in now) word = now.word;
            else if (now.kind === 'clock-back') time.now -= 30 * DAY;
            else if (now.kind === 'restart') license = await open({ token, transport });
            else {
              reaches = now.kind;
              server.say({
                revoked: word === 'revoked',
                ...(word === 'suspended' ? { reason: 'suspended' } : {}),
              });
              const { ok } = await license.heartbeat();
              expect(ok).toBe(reaches === 'beat');
              if (ok) heard = word;
            }
            expect(license.state.name === 'BLOCKED').toBe(heard !== 'stands');
            expect(license.can('core')).toBe(heard === 'stands');
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});
