import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../state/temporary-folder-fixture.ts';
import { ISSUED, sampleClaims } from '../token/sample-token-fixture.ts';
import { DAY, gateToken, machine } from './install-fixture.ts';
import { signedList } from './vendor-server-fixture.ts';

const ours = hash('sha256', sampleClaims.sub, 'hex');
const entry = { id: ours, code: 'leaked', at: ISSUED };
const other = { ...entry, id: hash('sha256', 'lic_other', 'hex') };

/** An install that got a list with a heartbeat; the receipt beside it said nothing of a revocation. */
async function listed(
  claims: Parameters<typeof signedList>[0],
  { token = gateToken(), folder = temporaryFolder() } = {},
) {
  const { server, time, open } = machine(folder);
  const license = await open({ token });
  server.say({}, { revocations: signedList(claims) });
  await license.heartbeat();
  return { server, time, license, reopen: () => open({ token, server: undefined }) };
}

describe('R19: the revocation list', () => {
  test.each([
    ['names the license', [entry], 'BLOCKED'],
    ['names this generation', [{ ...entry, generation: 1 }], 'BLOCKED'],
    ['names a later generation too', [other, { ...entry, generation: 4 }], 'BLOCKED'],
    ['names others', [other], 'ACTIVE'],
    ['is empty', [], 'ACTIVE'],
  ] as const)('newer than the receipt, it %s: %s, also offline after a restart', async (...row) => {
    const [, entries, state] = row;
    const { license, reopen } = await listed({ iat: ISSUED + 2 * DAY, entries });
    expect(license.state.name).toBe(state);
    const later = await reopen();
    expect(later.state.name).toBe(state);
    const problem = state === 'ACTIVE' ? undefined : { code: 'LICENSE_REVOKED', reason: 'leaked' };
    expect(later.error?.facts).toEqual(problem);
  });

  test('R5, R12: a later generation of the license is not meant', async () => {
    const token = gateToken({ generation: 2, jti: 'two' });
    const entries = [{ ...entry, generation: 1 }];
    const { license } = await listed({ iat: ISSUED + 2 * DAY, entries }, { token });
    expect(license.state.name).toBe('ACTIVE');
  });

  test('the server’s newer receipt has the word over an older list', async () => {
    const { license } = await listed({ iat: ISSUED, entries: [entry] });
    expect(license.state.name).toBe('ACTIVE');
  });

  test('an addition is added, an older list is ignored, and a gap is not guessed', async () => {
    const { server, time, license } = await listed({ iat: ISSUED, entries: [other], version: 2 });
    const add = async (claims: Parameters<typeof signedList>[0]) => {
      server.say({}, { revocations: signedList({ iat: time.now + DAY, ...claims }) });
      await license.heartbeat();
      return license.state.name;
    };
    expect(await add({ version: 9, since: 8, entries: [entry] })).toBe('ACTIVE');
    expect(await add({ version: 1, entries: [entry] })).toBe('ACTIVE');
    expect(await add({ version: 3, since: 2, entries: [entry] })).toBe('BLOCKED');
    expect(await add({ version: 4, since: 3, entries: [] })).toBe('BLOCKED');
  });

  test('C48: a list that the vendor did not sign says nothing', async () => {
    const { server, license } = await listed({ entries: [] });
    const good = signedList({ iat: ISSUED + 9 * DAY, version: 8, entries: [entry] });
    server.say({}, { revocations: `${good.slice(0, -6)}AAAAAA` });
    await license.heartbeat();
    expect(license.state.name).toBe('ACTIVE');
  });
});

describe('R24, D19: the clock', () => {
  test('a clock turned back behind a receipt warns once and locks nothing, also after a restart', async () => {
    const { time, warnings, open } = machine(temporaryFolder());
    await (await open()).heartbeat();
    time.now -= 300 * DAY;
    for (const license of [await open(), await open()]) {
      expect(license.refusal).toBeNull();
      expect(license.error).toBeNull();
      expect(license.state.explanation.find(({ rule }) => rule === 'clock')?.outcome).toBe('note');
    }
    expect(warnings.map(({ code }) => code)).toEqual(['CLOCK_BEHIND', 'CLOCK_BEHIND']);
    expect(warnings[0]?.fix.en).toContain('NTP');
  });

  test('the mark never falls, whatever the server’s clock says later', async () => {
    const { server, time, warnings, open } = machine(temporaryFolder());
    const license = await open();
    server.say({ iat: time.now + 5 * DAY });
    await license.heartbeat();
    server.say({ iat: time.now });
    await license.heartbeat();
    await open();
    expect(warnings.map(({ code }) => code)).toEqual(['CLOCK_BEHIND', 'CLOCK_BEHIND']);
    expect(license.state.name).toBe('ACTIVE');
  });

  test('an issue time in the future warns, never locks', async () => {
    const { warnings, open } = machine(temporaryFolder());
    const future = { iat: ISSUED + 30 * DAY, issued_at: ISSUED + 30 * DAY };
    const license = await open({ token: gateToken(future) });
    expect([license.error, license.refusal]).toEqual([null, null]);
    expect(warnings.map(({ code }) => code)).toEqual(['CLOCK_BEHIND']);
  });
});
