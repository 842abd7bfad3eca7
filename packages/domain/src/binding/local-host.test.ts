import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localKind } from './local-host.ts';

/** The blocks of the registries (RFC 1122, 1918, 3927, 4291, 4193) as first and last address. */
const blocks = [
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local', '169.254.0.0', '169.254.255.255'],
  ['private', '10.0.0.0', '10.255.255.255'],
  ['private', '172.16.0.0', '172.31.255.255'],
  ['private', '192.168.0.0', '192.168.255.255'],
] as const;

function count(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

function addressOf(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join('.');
}

function kindByBlock(address: string): string | undefined {
  const value = count(address);
  return blocks.find(([, first, last]) => count(first) <= value && value <= count(last))?.[0];
}

describe('C21, R10: local IPv4 addresses, and their neighbors', () => {
  test.each(blocks)('%s from %s to %s', (kind, first, last) => {
    expect([localKind(first), localKind(last)]).toEqual([kind, kind]);
    expect([localKind(addressOf(count(first) - 1)), localKind(addressOf(count(last) + 1))]).toEqual(
      [undefined, undefined],
    );
  });

  test.each([
    '169.1.1.1',
    '1.254.1.1',
    '1.168.1.1',
    '192.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '11.20.0.1',
    '8.8.8.8',
  ])('%s is nobody’s own', (address) => {
    expect(localKind(address)).toBeUndefined();
    expect(localKind(`::ffff:${address}`)).toBeUndefined();
  });

  test('every address is of the kind that its block says, through an IPv6 socket too', () => {
    const near = fc
      .tuple(fc.constantFrom(10, 127, 169, 172, 192, 1), fc.nat(255), fc.nat(255), fc.nat(255))
      .map((bytes) => bytes.join('.'));
    fc.assert(
      fc.property(fc.oneof(near, fc.ipV4()), (address) => {
        expect(localKind(address)).toBe(kindByBlock(address));
        expect(localKind(`::ffff:${address}`)).toBe(kindByBlock(address));
      }),
    );
  });
});

test.each([
  ['::1', 'loopback'],
  ['::', undefined],
  ['::2', undefined],
  ['::1:1', undefined],
  ['::1:0:1', undefined],
  ['1::1', undefined],
  ['::7f00:1', undefined],
  ['::1:7f00:1', undefined],
  ['1::ffff:7f00:1', undefined],
  ['0:0:0:0:1:ffff:7f00:1', undefined],
  ['fe7f:ffff::', undefined],
  ['fe80::', 'link-local'],
  ['febf:ffff::', 'link-local'],
  ['fec0::', undefined],
  ['fbff::1', undefined],
  ['fc00::', 'private'],
  ['fdff:ffff::', 'private'],
  ['fe00::', undefined],
  ['2001:db8::1', undefined],
])('C21, R10: the IPv6 address %s is %s', (address, kind) => {
  expect(localKind(address)).toBe(kind);
});

test.each([
  ['localhost', 'local-name'],
  ['shop.localhost', 'local-name'],
  ['printer.local', 'local-name'],
  ['notlocalhost', undefined],
  ['localhost.ro', undefined],
  ['local', undefined],
  ['mylocal', undefined],
  ['local.acme.ro', undefined],
])('C21: the name %s is %s', (name, kind) => {
  expect(localKind(name)).toBe(kind);
});
