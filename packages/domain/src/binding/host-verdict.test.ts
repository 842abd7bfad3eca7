import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../shared/text-fixture.ts';
import { hostVerdict } from './host-verdict.ts';

const roots = ['acme.ro', 'xn--cafn-jua.ro', 'acme.github.io', 'acme.co.uk'];

test.each([
  ['acme.ro', 'root'],
  ['ACME.ro', 'root'],
  ['acme.ro.', 'root'],
  ['acme.ro:8080', 'root'],
  ['acme.ro.:443', 'root'],
  ['acme.ro:', 'root'],
  ['xn--cafn-jua.ro', 'root'],
  ['acme.github.io', 'root'],
  ['acme.co.uk', 'root'],
  ['www.acme.ro', 'subdomain'],
  ['staging.acme.ro', 'subdomain'],
  ['dev.acme.ro', 'subdomain'],
  ['a.b.c.acme.ro', 'subdomain'],
  ['my_shop.acme.ro', 'subdomain'],
  ['WWW.Acme.RO:3000', 'subdomain'],
  ['shop.acme.github.io', 'subdomain'],
  ['localhost', 'local-name'],
  ['localhost:5173', 'local-name'],
  ['acme.localhost', 'local-name'],
  ['printer.local', 'local-name'],
  ['127.0.0.1', 'loopback'],
  ['127.8.9.10:3000', 'loopback'],
  ['[::1]', 'loopback'],
  ['[::1]:3000', 'loopback'],
  ['::1', 'loopback'],
  ['[0:0:0:0:0:0:0:1]', 'loopback'],
  ['[::ffff:127.0.0.1]', 'loopback'],
  ['169.254.1.1', 'link-local'],
  ['[fe80::1]', 'link-local'],
  ['[febf::1]', 'link-local'],
  ['192.168.1.5', 'private'],
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['[fd12:3456::1]', 'private'],
  ['[::ffff:192.168.0.1]', 'private'],
  ['[::ffff:c0a8:1]', 'private'],
])('C20, C21, R10: %s is allowed (%s)', (header, reason) => {
  expect(hostVerdict(header, roots)).toMatchObject({ allowed: true, reason });
});

test.each([
  ['acme.de', 'other-domain'],
  ['competitor.ro', 'other-domain'],
  ['acme.ro.attacker.com', 'other-domain'],
  ['notacme.ro', 'other-domain'],
  ['acme-ro.ro', 'other-domain'],
  ['192.168.evil.com', 'other-domain'],
  ['127.0.0.1.nip.io', 'other-domain'],
  ['localhost.evil.com', 'other-domain'],
  ['evil.github.io', 'other-domain'],
  ['other.co.uk', 'other-domain'],
  ['github.io', 'public-suffix'],
  ['co.uk', 'public-suffix'],
  ['ro', 'public-suffix'],
  ['local', 'public-suffix'],
  ['8.8.8.8', 'ip-address'],
  ['172.32.0.1', 'ip-address'],
  ['172.15.0.1', 'ip-address'],
  ['11.0.0.1', 'ip-address'],
  ['0.0.0.0', 'ip-address'],
  ['[2001:db8::1]', 'ip-address'],
  ['[fec0::1]', 'ip-address'],
  ['[::]', 'ip-address'],
  ['[::ffff:8.8.8.8]', 'ip-address'],
  ['', 'not-a-host'],
  ['.', 'not-a-host'],
  ['acme.ro..', 'not-a-host'],
  ['.acme.ro', 'not-a-host'],
  ['acme..ro', 'not-a-host'],
  [' acme.ro', 'not-a-host'],
  ['acme.ro ', 'not-a-host'],
  ['acme.ro\u0000', 'not-a-host'],
  ['acme.ro\r\nx', 'not-a-host'],
  ['acme.ro\n', 'not-a-host'],
  ['evil.com/acme.ro', 'not-a-host'],
  ['evil.com#.acme.ro', 'not-a-host'],
  ['user@acme.ro', 'not-a-host'],
  ['acme.ro,evil.com', 'not-a-host'],
  ['acme.ro:80:80', 'not-a-host'],
  ['acme.ro:99999', 'not-a-host'],
  ['acme.ro:8o', 'not-a-host'],
  ['-acme.ro', 'not-a-host'],
  ['acme-.ro', 'not-a-host'],
  ['*.acme.ro', 'not-a-host'],
  ['caf\u00e9n.ro', 'not-a-host'],
  ['a\u212ame.ro', 'not-a-host'],
  ['\uff41cme.ro', 'not-a-host'],
  ['acme\u3002ro', 'not-a-host'],
  ['127.1', 'not-a-host'],
  ['0x7f.0.0.1', 'not-a-host'],
  ['0x7f000001', 'not-a-host'],
  ['2130706433', 'not-a-host'],
  ['127.0.0.01', 'not-a-host'],
  ['192.168.1.256', 'not-a-host'],
  ['1.2.3.4.5', 'not-a-host'],
  ['[::1', 'not-a-host'],
  ['[::1]x', 'not-a-host'],
  ['[::1::2]', 'not-a-host'],
  ['[127.0.0.1]', 'not-a-host'],
  ['[::ffff:127.0.0.256]', 'not-a-host'],
  [`${'a'.repeat(64)}.acme.ro`, 'not-a-host'],
  [`${'a.'.repeat(130)}acme.ro`, 'not-a-host'],
])('C22, C42, R10: %j is refused (%s)', (header, reason) => {
  const verdict = hostVerdict(header, roots);
  expect(verdict).toMatchObject({ allowed: false, reason, error: { code: 'domain_not_licensed' } });
  expect(verdict.explanation[0]).toMatchObject({
    rule: `binding.${reason}`,
    outcome: 'fail',
    code: 'domain_not_licensed',
  });
});

test('a license without domains still serves local hosts, and no other', () => {
  expect(hostVerdict('localhost', []).allowed).toBe(true);
  expect(hostVerdict('acme.ro', []).allowed).toBe(false);
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
const label = fc
  .tuple(letter, fc.string({ unit: fc.constantFrom('a', 'x', '7', '-'), maxLength: 20 }), letter)
  .map((parts) => parts.join(''));
const root = fc
  .tuple(label, fc.constantFrom('ro', 'de', 'com', 'co.uk', 'com.ro', 'github.io'))
  // Some short names, such as de.com, are public suffixes themselves; none starts with “shop-”.
  .map(([name, suffix]) => `shop-${name}.${suffix}`);

describe('for every host', () => {
  test('C23: each subdomain of a bound root is allowed', () => {
    fc.assert(
      fc.property(root, fc.array(label, { maxLength: 4 }), (bound, labels) => {
        const host = [...labels, bound].join('.');
        expect(hostVerdict(host, [bound])).toMatchObject({ allowed: true, host });
      }),
    );
  });

  test('C22, C23: a host under another registrable domain is never allowed', () => {
    fc.assert(
      fc.property(root, root, fc.array(label, { maxLength: 3 }), (bound, other, labels) => {
        fc.pre(bound !== other);
        // The bound root as a prefix is the classic substring attack.
        const host = [...labels, bound, other].join('.');
        expect(hostVerdict(host, [bound]).allowed).toBe(false);
      }),
    );
  });

  test('it answers every text without throwing, and an allowed host is ASCII', () => {
    const hostLike = fc.string({
      unit: fc.constantFrom('a', '.', ':', '[', ']', '1', '-', 'f', 'x'),
    });
    fc.assert(
      fc.property(fc.oneof(anyText, hostLike), (text) => {
        const verdict = hostVerdict(text, roots);
        expect(verdict.allowed ? verdict.host : 'refused').toMatch(/^[a-z0-9._:-]+$/);
      }),
    );
  });

  test('the verdict depends neither on letter case nor on a port or a trailing dot', () => {
    fc.assert(
      fc.property(root, fc.nat(65_535), (bound, port) => {
        expect(hostVerdict(`${bound.toUpperCase()}.:${port}`, [bound])).toEqual(
          hostVerdict(bound, [bound]),
        );
      }),
    );
  });
});
