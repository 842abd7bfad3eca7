import { hostVerdict } from '../binding/host-verdict.ts';
import type { VectorFile } from './vector-file-fixture.ts';

const roots = ['acme.ro', 'xn--cafn-jua.ro', 'acme.github.io', 'acme.co.uk', 'www.ck', 'a.b.ck'];

/** The rules of the Public Suffix List that these hosts meet, for readers that do not have it. */
const publicSuffixes = ['ro', 'de', 'com', 'io', 'github.io', 'uk', 'co.uk', '*.ck', '!www.ck'];

const allowed = [
  ['acme.ro', 'ACME.ro', 'acme.ro.', 'acme.ro:8080', 'acme.ro.:443', 'acme.ro:'],
  ['xn--cafn-jua.ro', 'acme.github.io', 'acme.co.uk', 'www.acme.ro', 'a.b.c.acme.ro'],
  ['my_shop.acme.ro', 'WWW.Acme.RO:3000', 'shop.acme.github.io', 'acme.ro:65535'],
  ['www.ck', 'shop.www.ck', 'a.b.ck', 'shop.a.b.ck'],
  ['localhost', 'LOCALHOST:5173', 'acme.localhost', 'printer.local', 'localhost.'],
  ['127.0.0.1', '127.8.9.10:3000', '[::1]', '[::1]:3000', '::1', '[0:0:0:0:0:0:0:1]'],
  ['[::ffff:127.0.0.1]', '169.254.1.1', '[fe80::1]', '[febf::1]', '192.168.1.5', '10.0.0.1'],
  ['172.16.0.1', '172.31.255.255', '[fd12:3456::1]', '[FC00::1]', '[::ffff:192.168.0.1]'],
  ['[::ffff:c0a8:1]'],
].flat();

const refused = [
  ['acme.de', 'competitor.ro', 'acme.ro.attacker.com', 'notacme.ro', 'acme-ro.ro'],
  ['192.168.evil.com', 'localhost.evil.com', 'evil.github.io', 'other.co.uk', 'b.ck'],
  ['github.io', 'co.uk', 'ro', 'local', 'ck', 'c.b.ck', 'intranet'],
  ['8.8.8.8', '172.32.0.1', '172.15.0.1', '11.0.0.1', '0.0.0.0', '[2001:db8::1]', '[fec0::1]'],
  ['[::]', '[::ffff:8.8.8.8]', '192.169.0.1', '169.253.0.1', '128.0.0.1'],
  ['', '.', 'acme.ro..', '.acme.ro', 'acme..ro', ' acme.ro', 'acme.ro ', 'acme.ro\u0000'],
  ['acme.ro\r\nx', 'acme.ro\n', 'evil.com/acme.ro', 'evil.com#.acme.ro', 'user@acme.ro'],
  ['acme.ro,evil.com', 'acme.ro:80:80', 'acme.ro:65536', 'acme.ro:8o', 'acme.ro:+80'],
  ['-acme.ro', 'acme-.ro', '*.acme.ro', 'caf\u00e9n.ro', 'a\u212ame.ro', '\uff41cme.ro'],
  ['acme\u3002ro', '127.1', '0x7f.0.0.1', '0x7f000001', '2130706433', '127.0.0.01'],
  ['192.168.1.256', '1.2.3.4.5', '[::1', '[::1]x', '[::1::2]', '[127.0.0.1]', '[fe80::1%eth0]'],
  ['[::ffff:127.0.0.256]', `${'a'.repeat(64)}.acme.ro`, `${'a.'.repeat(130)}acme.ro`],
].flat();

/** Hosts and what a license bound to these roots says to them (C19–C23, C42, R10). */
export function hostVectors(): VectorFile {
  const bound = [...allowed, ...refused].map((host) => vectorOf(host, roots));
  const unbound = ['localhost', 'acme.ro', '10.0.0.1'].map((host) => vectorOf(host, []));
  return {
    about:
      'A Host header and the bound domains of a license. Expected: whether it may be served, which rule says so, and the host as it is compared (null when it is none).',
    public_suffixes: publicSuffixes,
    vectors: [...bound, ...unbound],
  };
}

function vectorOf(host: string, bindings: readonly string[]) {
  const verdict = hostVerdict(host, bindings);
  const beside = bindings.length === 0 ? ' of a license without domains' : '';
  return {
    name: `${JSON.stringify(host)}${beside}`,
    host,
    bindings,
    expected: { allowed: verdict.allowed, reason: verdict.reason, host: verdict.host },
  };
}
