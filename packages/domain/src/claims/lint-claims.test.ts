import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCatalog } from '../catalog/define-catalog.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { termProduct } from '../license/license-fixture.ts';
import { anyText } from '../shared/text-fixture.ts';
import { compileClaimCheck } from './claim-table.ts';
import { issuedAt, sampleClaims } from './claims-fixture.ts';
import { licenseClaimTable } from './license-claim-table.ts';
import { licenseClaimsSchema } from './license-claims.ts';
import { lintClaims, MAX_PAYLOAD_BYTES } from './lint-claims.ts';
import { readLicenseClaims } from './read-license-claims.ts';
import { utf8Length } from './text-fault.ts';

const catalog = defineCatalog({ defaultProduct: 'sample', products: { sample: sampleProduct } });
const later = issuedAt + 86_400;
const withTerms = defineCatalog({ defaultProduct: 'sample', products: { sample: termProduct } });
const trial = { kind: 'trial', exp: later, expires_at: later, support_until: null };

function lint(change: object) {
  return lintClaims({ ...sampleClaims, ...change }, catalog);
}

describe('E02: a term', () => {
  const term = { kind: 'term', exp: later, expires_at: later };
  const lintTerm = (change: object) =>
    lintClaims({ ...sampleClaims, ...term, ...change }, withTerms);

  test('has an end, and support of its own', () => {
    expect(lintTerm({})).toEqual([]);
    expect(lintTerm({ support_until: null })).toEqual([]);
    expect(lintTerm({ exp: undefined, expires_at: null })).toEqual([
      { claim: 'expires_at', fault: 'times' },
    ]);
  });

  test('is not for a product that defers it', () => {
    expect(lint(term)).toEqual([{ claim: 'kind', fault: 'kind' }]);
  });
});

describe('R4: what may be signed', () => {
  test.each([
    ['a perpetual license', {}],
    ['without support', { support_until: null }],
    ['support that is over', { support_until: 1 }],
    ['a trial', trial],
    ['an early adopter', { early_adopter: true }],
    ['no company', { customer_company: null, customer_cif: null }],
    ['names from everywhere', { customer_company: 'Țesătura Șic 株式会社 🧵' }],
    ['several domains', { domain_binding: ['acme.ro', 'acme.de', 'acme.github.io'] }],
  ])('%s', (_, change) => {
    expect(lint(change)).toEqual([]);
  });

  test.each([
    ['an unknown name', { admin: true }, 'admin', 'unknown-name'],
    ['a wrong shape', { features: 'all' }, 'features', 'shape'],
    ['a missing claim', { jti: undefined }, 'jti', 'shape'],
    ['fractions of seconds', { iat: 1.5 }, 'iat', 'shape'],
    ['milliseconds', { support_until: Date.UTC(2026, 0, 1) * 1000 }, 'support_until', 'shape'],
    ['generation 0', { generation: 0 }, 'generation', 'shape'],
    ['twins of issue', { issued_at: issuedAt - 1 }, 'issued_at', 'twins'],
    [
      'twins of expiry',
      { expires_at: later, kind: 'trial', support_until: null },
      'expires_at',
      'twins',
    ],
    ['a foreign id', { sub: 'acc_01' }, 'sub', 'id'],
    ['an unknown product', { aud: 'other' }, 'aud', 'product'],
    ['a product named like a method', { aud: 'toString' }, 'aud', 'product'],
    ['an unknown tier', { tier: 'gold' }, 'tier', 'tier'],
    ['a tier named like a method', { tier: 'constructor' }, 'tier', 'tier'],
    ['an unknown kind', { kind: 'weekly' }, 'kind', 'kind'],
    ['a deferred kind', { kind: 'saas-monthly' }, 'kind', 'kind'],
    ['a trial for ever', { ...trial, exp: undefined, expires_at: null }, 'expires_at', 'times'],
    ['a perpetual one that ends', { exp: later, expires_at: later }, 'expires_at', 'times'],
    ['expired at birth', { ...trial, exp: issuedAt, expires_at: issuedAt }, 'exp', 'times'],
    ['a trial with support', { ...trial, support_until: later }, 'support_until', 'support'],
    ['no domain', { domain_binding: [] }, 'domain_binding', 'domain'],
    ['a host instead of a root', { domain_binding: ['www.acme.ro'] }, 'domain_binding', 'domain'],
    ['an upper-case domain', { domain_binding: ['Acme.ro'] }, 'domain_binding', 'domain'],
    ['a public suffix', { domain_binding: ['co.uk'] }, 'domain_binding', 'domain'],
    ['a domain twice', { domain_binding: ['acme.ro', 'acme.ro'] }, 'domain_binding', 'domain'],
    ['NUL', { customer_company: 'Ac\u0000me' }, 'customer_company', 'control-character'],
    ['a line break', { customer_email: 'a@b.ro\r\nBcc: x' }, 'customer_email', 'control-character'],
    ['half a character', { customer_company: 'A\ud800' }, 'customer_company', 'lone-surrogate'],
    ['NUL in a list', { features: ['reports', 'a\u0000'] }, 'features', 'control-character'],
    ['NUL in a limit’s name', { limits: { 'a\n': 1 } }, 'limits', 'control-character'],
  ])('refuses %s', (_, change, claim, fault) => {
    expect(lint(change)).toEqual([{ claim, fault }]);
  });

  test('R9: a product that binds to no domain asks for none', () => {
    const enforcement = { ...sampleProduct.enforcement, domainBinding: 'warn' } as const;
    const unbound = { ...catalog, products: { sample: { ...sampleProduct, enforcement } } };
    expect(lintClaims({ ...sampleClaims, domain_binding: [] }, unbound)).toEqual([]);
  });

  test('R5: claims of exactly the size that a 16 KB token holds pass, one byte more does not', () => {
    expect(MAX_PAYLOAD_BYTES).toBe(11_520);
    const rest = utf8Length(JSON.stringify({ ...sampleClaims, customer_company: '' }));
    const company = 'x'.repeat(MAX_PAYLOAD_BYTES - rest);
    expect(lint({ customer_company: company })).toEqual([]);
    expect(lint({ customer_company: `${company}x` })).toEqual([{ claim: '', fault: 'too-large' }]);
    // A Romanian letter is two bytes.
    expect(lint({ customer_company: `${company.slice(1)}ș` })).not.toEqual([]);
  });
});

const firstBadClaim = compileClaimCheck(licenseClaimTable);
const names = Object.keys(licenseClaimTable);
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, -1, 0, -0, 1, 1.5, 253_402_300_799, 253_402_300_800, 2 ** 53),
  fc.dictionary(
    fc.oneof(anyText, fc.constant('__proto__')),
    fc.oneof(fc.integer(), fc.constant(null)),
  ),
  fc.array(fc.oneof(fc.string(), fc.integer())),
);
const mutation = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 });

test('R4: the compiled check and the zod schema agree on every mutated payload', () => {
  fc.assert(
    fc.property(mutation, (change) => {
      const payload = { ...sampleClaims, ...change };
      expect(firstBadClaim(payload) === undefined).toBe(
        licenseClaimsSchema.safeParse(payload).success,
      );
    }),
    { numRuns: 2_000 },
  );
});

test.each(['{"__proto__":1}', '{"__proto__":"x"}', '{"a":-1}', '[]', '[1]', '{"a":null}'])(
  'R4: the check and the schema agree on limits %s',
  (json) => {
    const payload = { ...sampleClaims, limits: JSON.parse(json) as unknown };
    expect(firstBadClaim(payload) === undefined).toBe(
      licenseClaimsSchema.safeParse(payload).success,
    );
  },
);

test('R4: what the lint lets through, every install can read', () => {
  fc.assert(
    fc.property(mutation, (change) => {
      const payload = { ...sampleClaims, ...change };
      const isSignable = lintClaims(payload, catalog).length === 0;
      const read = readLicenseClaims(payload, payload.kid);
      expect(isSignable && !read.ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
