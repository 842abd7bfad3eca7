import { hostVerdict } from '@signet/domain/binding/host-verdict';
import { hasFeature, limitOf, requireLimit, requirePlugin } from '@signet/domain/entitlement/gates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleClaims } from '../token/sample-token-fixture.ts';
import { openedLicense } from './opened-license-fixture.ts';
import { plans } from './sample-plans-fixture.ts';

const { plan } = plans.products;
const enforced = {
  ...plan,
  enforcement: { ...plan.enforcement, domainBinding: 'enforce' },
} as const;
const flags = ['backup', 'another', '__proto__', 'constructor'];
const plugins = ['one', 'two', 'toString'];
const hosts = [
  'acme.ro',
  'www.acme.ro',
  'acme.de',
  'localhost',
  '10.0.0.1',
  'x@acme.ro',
  'ACME.RO:1',
];

const anyClaims = fc.record({
  features: fc.subarray(flags),
  licensed_plugins: fc.subarray(plugins),
  limits: fc.dictionary(
    fc.constantFrom('companies', 'invoices', 'unknown'),
    fc.option(fc.nat(20), { nil: null }),
  ),
  domain_binding: fc.subarray(['acme.ro', 'acme.de']),
});

function open(changes: Partial<typeof sampleClaims>) {
  const claims = { ...sampleClaims, ...changes };
  const license = openedLicense<{
    flag: string;
    limit: string;
    interval: string;
    quota: string;
    tier: string;
    theme: string;
    plugin: string;
    nichePackage: string;
  }>(enforced, claims);
  return { license, claims };
}

test('C14, C16, A25: the prepared gates agree with the domain’s rules, whatever the license', () => {
  fc.assert(
    fc.property(anyClaims, fc.nat(25), (changes, current) => {
      const { license, claims } = open(changes);
      for (const flag of flags) expect(license.has(flag)).toBe(hasFeature(claims, flag));
      for (const name of plugins) {
        expect(license.hasPlugin(name)).toBe(requirePlugin(claims, name).ok);
      }
      for (const limit of ['companies', 'invoices', 'unknown', 'constructor']) {
        expect(license.limit(limit).value).toBe(limitOf(claims, limit));
        const rule = requireLimit(enforced, claims, { limit, current });
        expect(license.limit(limit).allows(current)).toBe(rule.ok);
      }
    }),
  );
});

test('R10: a remembered verdict is the rule’s verdict, in any order of requests', () => {
  fc.assert(
    fc.property(anyClaims, fc.array(fc.constantFrom(...hosts)), (changes, requests) => {
      const { license, claims } = open(changes);
      for (const host of requests) {
        const { allowed } = hostVerdict(host, claims.domain_binding);
        expect(license.verdict(host).allowed).toBe(allowed);
      }
    }),
  );
});

test('D08, R24: no instant at all closes a perpetual license', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (now) => {
      const claims = { ...sampleClaims, features: ['backup'] };
      const license = openedLicense(plan, claims, { now: () => now });
      expect([license.refusal, license.error, license.has('backup')]).toEqual([null, null, true]);
    }),
  );
});
