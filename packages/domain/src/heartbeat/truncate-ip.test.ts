import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../shared/text-fixture.ts';
import { truncateIp } from './truncate-ip.ts';

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['203.0.113.0', '203.0.113.0/24'],
  ['255.255.255.255', '255.255.255.0/24'],
  ['0.0.0.0', '0.0.0.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:DB8:1::', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8::/48'],
  ['2001:0:1:2::', '2001:0:1::/48'],
  ['::1', '::/48'],
  ['::', '::/48'],
  ['fe80::1%eth0', 'fe80::/48'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['::ffff:cb00:7107', '203.0.113.0/24'],
  ['64:ff9b::203.0.113.7', '64:ff9b::/48'],
  ['1::ffff:203.0.113.7', '1::/48'],
  ['', null],
  ['localhost', null],
  ['203.0.113', null],
  ['203.0.113.256', null],
  ['203.0.113.07', null],
  ['2001:db8:1', null],
  ['203.0.113.7:443', null],
])('R23: %j is stored as %j', (ip, network) => {
  expect(truncateIp(ip)).toBe(network);
});

test('R23: addresses of one network are stored alike, and nothing of the host is left', () => {
  const byte = fc.nat(255);
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte), byte, byte, ([a, b, c], one, two) => {
      expect(truncateIp(`${a}.${b}.${c}.${one}`)).toBe(truncateIp(`${a}.${b}.${c}.${two}`));
    }),
  );
  const group = fc.nat(0xff_ff).map((value) => value.toString(16));
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, groups, (one, two) => {
      const other = [...one.slice(0, 3), ...two.slice(3)];
      fc.pre(Number.parseInt(one[0] ?? '', 16) > 0);
      expect(truncateIp(other.join(':'))).toBe(truncateIp(one.join(':')));
    }),
  );
});

test('R23: any text has an answer', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const network = truncateIp(text);
      expect(network === null || /^[0-9a-f.:]+\/(?:24|48)$/.test(network)).toBe(true);
    }),
  );
});
