import { describe, expect, test } from 'vitest';
import { type Catalog, defineCatalog } from '../catalog/define-catalog.ts';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { heartbeatStates, offlineFallback, termAccess } from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { err, ok } from '../shared/result.ts';
import { judgeLicense, type LicenseCase } from './judge-license.ts';

const now = issuedAt + DAY;
const good: LicenseCase = {
  verification: ok(sampleClaims),
  authority: 'none',
  lastHeartbeatAt: null,
  now,
};

/** A catalog whose sample product enforces like this; the default product falls back. */
function enforcing(enforcement: EnforcementPolicy): Catalog {
  const other = { ...sampleProduct, enforcement: offlineFallback('community') };
  const sample = { ...sampleProduct, enforcement };
  return defineCatalog({ defaultProduct: 'other', products: { other, sample } });
}

const catalog = enforcing({ ...termAccess, domainBinding: 'enforce' });
const term = { ...sampleClaims, kind: 'term', expires_at: now, exp: now };

describe('R3: the verdict is the first reason against a token', () => {
  test('none: it is valid, and the trace is the runtime’s', () => {
    const verdict = judgeLicense(catalog, good);
    expect(verdict).toMatchObject({ valid: true, code: null, claims: sampleClaims });
    expect(verdict.runtime.name).toBe('ACTIVE');
    expect(verdict.explanation).toEqual(verdict.runtime.explanation);
  });

  test.each<readonly [string, Partial<LicenseCase>, string]>([
    ['revoked', { authority: 'revoked' }, 'LICENSE_REVOKED'],
    ['suspended', { authority: 'suspended' }, 'LICENSE_SUSPENDED'],
    ['expired', { verification: ok(term), now: now + 60 }, 'LICENSE_EXPIRED'],
    ['another host', { host: 'acme.de' }, 'domain_not_licensed'],
    ['revoked, on another host', { authority: 'revoked', host: 'acme.de' }, 'LICENSE_REVOKED'],
    [
      'expired and suspended',
      { verification: ok(term), now: now + DAY, authority: 'suspended' },
      'LICENSE_SUSPENDED',
    ],
  ])('%s', (_, change, code) => {
    expect(judgeLicense(catalog, { ...good, ...change })).toMatchObject({ valid: false, code });
  });

  test.each([59, 0, -DAY])('R24: %i s after its end a token is still valid', (after) => {
    const verdict = judgeLicense(catalog, { ...good, verification: ok(term), now: now + after });
    expect(verdict).toMatchObject({ valid: true, code: null });
  });

  test.each(['acme.ro', 'www.acme.ro', 'localhost', undefined])('R10: on the host %s', (host) => {
    const verdict = judgeLicense(catalog, { ...good, host });
    expect(verdict).toMatchObject({ valid: true, code: null });
    const rules = verdict.explanation.map(({ rule }) => rule.split('.', 1)[0]);
    expect(rules.includes('binding')).toBe(host !== undefined);
  });
});

describe('A20, A21, D07: a token that is no license of ours', () => {
  test.each([
    [{ code: 'LICENSE_MISSING' }, 'token.present'],
    [{ code: 'LICENSE_MALFORMED', problem: 'json' }, 'token.verified'],
    [{ code: 'LICENSE_BAD_SIGNATURE', kid: 'k1' }, 'token.verified'],
    [{ code: 'LICENSE_UNKNOWN_KID', kid: 'k9', accepted: ['k1'] }, 'token.verified'],
  ] as const)('%o is judged by the default product’s policy', (error, rule) => {
    const asked = { ...good, verification: err(error), host: 'acme.de' } as LicenseCase;
    const verdict = judgeLicense(catalog, asked);
    expect(verdict).toMatchObject({ valid: false, code: error.code, claims: null });
    expect(verdict.runtime).toMatchObject({ name: 'ACTIVE', fallbackTier: 'community' });
    expect(verdict.explanation.map((step) => step.rule)).toEqual([rule]);
  });

  test('a product that the catalog does not have is judged by the default one’s, too', () => {
    const foreign = { ...sampleClaims, aud: 'toString' };
    const verdict = judgeLicense(catalog, { ...good, verification: ok(foreign), host: 'acme.de' });
    expect(verdict).toMatchObject({ valid: true, code: null });
  });

  test('a catalog without its default product is a mistake of the vendor', () => {
    const broken = { defaultProduct: 'none', products: {} };
    const missing: LicenseCase = { ...good, verification: err({ code: 'LICENSE_MISSING' }) };
    expect(() => judgeLicense(broken, missing)).toThrow('The catalog lacks its default product');
  });
});

test.each([
  ['enforce', false, ['binding.other-domain']],
  ['warn', true, ['binding.other-domain']],
  ['off', true, []],
] as const)(
  'R1, R10: another host under the binding %s is valid: %s',
  (domainBinding, valid, told) => {
    const verdict = judgeLicense(enforcing({ ...termAccess, domainBinding }), {
      ...good,
      host: 'acme.de',
    });
    expect(verdict.valid).toBe(valid);
    const rules = verdict.explanation.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('binding'))).toEqual(told);
  },
);

test('D02–D06: the state knows the last heartbeat and the authority’s word', () => {
  const states = enforcing(heartbeatStates);
  const stateOf = (change: Partial<LicenseCase>) =>
    judgeLicense(states, { ...good, ...change }).runtime.name;
  expect([
    stateOf({ lastHeartbeatAt: now }),
    stateOf({ lastHeartbeatAt: now - 14 * DAY }),
    stateOf({}),
    stateOf({ authority: 'revoked' }),
  ]).toEqual(['ACTIVE', 'GRACE', 'READ_ONLY', 'BLOCKED']);
});
