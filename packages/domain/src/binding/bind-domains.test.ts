import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleProduct, tierOf } from '../catalog/product-fixture.ts';
import { anyText } from '../shared/text-fixture.ts';
import { bindDomains } from './bind-domains.ts';

function bind(tier: string, domains: readonly string[], redirectDomains: readonly string[] = []) {
  return bindDomains(sampleProduct, tierOf(tier), { domains, redirectDomains, kind: 'perpetual' });
}

test.each([
  ['acme.ro', 'acme.ro'],
  ['ACME.RO', 'acme.ro'],
  [' acme.ro ', 'acme.ro'],
  ['acme.ro.', 'acme.ro'],
  ['acme.ro:8443', 'acme.ro'],
  ['www.acme.ro', 'acme.ro'],
  ['https://www.shop.acme.ro/x', 'acme.ro'],
  ['HTTPS://Shop.Acme.ro:8443/a?b#c', 'acme.ro'],
  ['http://acme.co.uk?x', 'acme.co.uk'],
  ['acme.github.io', 'acme.github.io'],
  ['www.acme.github.io', 'acme.github.io'],
  ['cafén.ro', 'xn--cafn-dpa.ro'],
  ['https://www.Știri.ro/', 'xn--tiri-pxb.ro'],
  ['straße.de', 'xn--strae-oqa.de'],
  ['xn--strae-oqa.de', 'xn--strae-oqa.de'],
  ['食狮.com.cn', 'xn--85x722f.com.cn'],
  ['acme。ro', 'acme.ro'],
  // Two hyphens in the third place are no international label of their own.
  ['aa--b.știri.ro', 'xn--tiri-pxb.ro'],
  ['știri.ro.', 'xn--tiri-pxb.ro'],
])('B12, R9: %s is bound as %s', (typed, root) => {
  const bound = bind('starter', [typed]);
  expect(bound).toEqual({ ok: true, value: { domains: [root], redirectDomains: [] } });
});

test.each([
  ['co.uk', 'public-suffix'],
  ['com.ro', 'public-suffix'],
  ['ro', 'public-suffix'],
  ['github.io', 'public-suffix'],
  ['https://github.io/acme', 'public-suffix'],
  ['公司.cn', 'public-suffix'],
  ['192.168.1.1', 'ip-address'],
  ['https://8.8.8.8/', 'ip-address'],
  ['[2001:db8::1]:443', 'ip-address'],
  ['*.acme.ro', 'wildcard'],
  ['*', 'wildcard'],
  ['localhost', 'local-name'],
  ['http://shop.local:3000', 'local-name'],
  ['', 'not-a-host'],
  ['   ', 'not-a-host'],
  ['.acme.ro', 'not-a-host'],
  ['acme..ro', 'not-a-host'],
  ['acme ro', 'not-a-host'],
  ['ana@acme.ro', 'not-a-host'],
  ['https://user:secret@acme.ro', 'not-a-host'],
  ['acme.ro\u0000', 'not-a-host'],
  ['127.1', 'not-a-host'],
  ['a\u200db.ro', 'not-a-host'],
  // A label that mixes directions, and one that is no Punycode.
  ['0\u05d0.ro', 'not-a-host'],
  ['xn--0.știri.ro', 'not-a-host'],
  ['1http://acme.ro', 'public-suffix'],
])('R9: %j cannot be bound (%s)', (domain, problem) => {
  const error = { code: 'DOMAIN_INVALID', domain, problem };
  expect(bind('starter', [domain])).toEqual({
    ok: false,
    error: { ...error, param: 'domain_binding' },
  });
  expect(bind('starter', ['acme.ro'], [domain])).toEqual({
    ok: false,
    error: { ...error, param: 'redirect_domains' },
  });
});

test('B12: a product that enforces binding needs a domain', () => {
  expect(bind('starter', [])).toMatchObject({
    error: {
      code: 'VALIDATION',
      param: 'domain_binding',
      detail: { en: 'At least one domain is needed.', ro: 'Este nevoie de cel puțin un domeniu.' },
    },
  });
  const unbound = { ...sampleProduct, enforcement: { ...sampleProduct.enforcement } };
  const free = {
    ...unbound,
    enforcement: { ...unbound.enforcement, domainBinding: 'off' },
  } as const;
  const request = { domains: [], redirectDomains: [], kind: 'perpetual' } as const;
  expect(bindDomains(free, tierOf('starter'), request)).toMatchObject({ value: { domains: [] } });
});

describe('C08–C13, C25: independent sites count against the tier', () => {
  test.each([
    ['starter', 1, true],
    ['starter', 2, { limit: 1, current: 2, needs: 'growth' }],
    ['growth', 3, true],
    ['growth', 4, { limit: 3, current: 4, needs: 'enterprise' }],
    ['enterprise', 50, true],
  ] as const)('%s with %i sites', (tier, count, expected) => {
    const sites = Array.from({ length: count }, (_, index) => `site${index}.ro`);
    const bound = bind(tier, sites);
    expect(bound).toEqual(
      expected === true
        ? { ok: true, value: { domains: sites, redirectDomains: [] } }
        : { ok: false, error: { code: 'TIER_LIMIT', param: 'domain_binding', tier, ...expected } },
    );
  });

  test('R8: a trial is capped at one domain whatever the tier, and no tier helps', () => {
    const bound = bindDomains(sampleProduct, tierOf('enterprise'), {
      domains: ['a.ro', 'b.ro'],
      redirectDomains: [],
      kind: 'trial',
    });
    expect(bound).toEqual({
      ok: false,
      error: {
        code: 'TIER_LIMIT',
        param: 'domain_binding',
        tier: 'enterprise',
        limit: 1,
        current: 2,
      },
    });
  });

  test('two spellings of one root are one site', () => {
    const bound = bind('starter', ['acme.ro', 'https://WWW.acme.ro/']);
    expect(bound).toMatchObject({ ok: true, value: { domains: ['acme.ro'] } });
  });
});

describe('C24, R9: redirects', () => {
  const six = ['a.de', 'b.de', 'c.de', 'd.de', 'e.de', 'f.de'];

  test('are bound, marked and do not count', () => {
    expect(bind('starter', ['acme.ro'], ['acme.de', 'www.acme.at'])).toEqual({
      ok: true,
      value: {
        domains: ['acme.ro', 'acme.de', 'acme.at'],
        redirectDomains: ['acme.de', 'acme.at'],
      },
    });
  });

  test('are at most five', () => {
    expect(bind('starter', ['acme.ro'], six.slice(0, 5)).ok).toBe(true);
    expect(bind('starter', ['acme.ro'], six)).toMatchObject({
      error: {
        code: 'DOMAIN_INVALID',
        domain: 'f.de',
        problem: 'too-many',
        param: 'redirect_domains',
      },
    });
  });

  test('do not stand alone', () => {
    expect(bind('starter', [], ['acme.de'])).toMatchObject({ error: { code: 'VALIDATION' } });
  });

  test('that are a site already are that site', () => {
    expect(bind('starter', ['acme.ro'], ['www.acme.ro'])).toEqual({
      ok: true,
      value: { domains: ['acme.ro'], redirectDomains: [] },
    });
  });
});

const word = fc.string({ unit: fc.constantFrom('a', 'Z', '9', '-', 'ș', 'ß'), maxLength: 8 });
const pasted = fc
  .tuple(
    fc.constantFrom('', 'https://', 'HTTP://'),
    fc.array(word, { maxLength: 4 }),
    fc.constantFrom('ro', 'co.uk', 'github.io', 'com', 'local', '10'),
    fc.constantFrom('', ':8080', '/x', '?q', '.'),
  )
  .map(([scheme, labels, suffix, rest]) => scheme + [...labels, suffix].join('.') + rest);

test('R9: it answers every text without throwing, and what it binds binds to itself', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, pasted), (text) => {
      const bound = bind('starter', [text]);
      expect(bound.ok ? bind('starter', bound.value.domains) : bound).toEqual(bound);
    }),
  );
});
