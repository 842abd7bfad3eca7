import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../shared/text-fixture.ts';
import { isIpAddress, readIpv4, readIpv6 } from './ip-address.ts';

test.each([
  ['0.0.0.0', [0, 0, 0, 0]],
  ['255.255.255.255', [255, 255, 255, 255]],
  ['256.0.0.1', undefined],
  ['1.2.3', undefined],
  ['1.2.3.4.5', undefined],
  ['01.2.3.4', undefined],
  ['0x1.2.3.4', undefined],
  ['1.2.3.', undefined],
  ['1.2.3.4 ', undefined],
  ['١.2.3.4', undefined],
])('R10: the IPv4 address %j', (text, bytes) => {
  expect(readIpv4(text)).toEqual(bytes);
});

test.each([
  ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
  ['1::', [1, 0, 0, 0, 0, 0, 0, 0]],
  ['::8', [0, 0, 0, 0, 0, 0, 0, 8]],
  ['1:2:3:4:5:6:7:8', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['1:2:3:4:5:6::8', [1, 2, 3, 4, 5, 6, 0, 8]],
  ['ABCD::ef01', [0xab_cd, 0, 0, 0, 0, 0, 0, 0xef_01]],
  ['::ffff:1.2.3.4', [0, 0, 0, 0, 0, 0xff_ff, 0x1_02, 0x3_04]],
  ['1:2:3:4:5:6:7', undefined],
  ['1:2:3:4:5:6:7:8:9', undefined],
  ['1:2:3:4:5:6:7::8', undefined],
  ['1:2:3:4:5:6:7:8::9', undefined],
  ['1::2::3', undefined],
  [':::', undefined],
  ['::12345', undefined],
  ['::g1', undefined],
  ['::1g', undefined],
  ['::1%eth0', undefined],
  ['1.2.3.4', undefined],
  ['::1.2.3', undefined],
  ['::1.2.3.4:5', undefined],
  ['', undefined],
])('R10: the IPv6 address %j', (text, groups) => {
  expect(readIpv6(text)).toEqual(groups);
});

describe('for every address', () => {
  test('four bytes are read as they were written', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        expect(readIpv4(text)?.join('.')).toBe(text);
        expect(isIpAddress(text)).toBe(true);
      }),
    );
  });

  test('eight groups are read as the platform reads them', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const groups = readIpv6(text);
        expect(groups).toHaveLength(8);
        expect(readIpv6((groups ?? []).map((group) => group.toString(16)).join(':'))).toEqual(
          groups,
        );
      }),
    );
  });

  test('any text is an answer: bytes and groups in their bounds, or nothing', () => {
    const addressLike = fc.string({ unit: fc.constantFrom('1', 'f', ':', '.', '0', 'g') });
    fc.assert(
      fc.property(fc.oneof(anyText, addressLike), (text) => {
        const [bytes, groups] = [readIpv4(text), readIpv6(text)];
        expect(isIpAddress(text)).toBe(bytes !== undefined || groups !== undefined);
        expect((bytes ?? [0, 0, 0, 0]).filter((byte) => byte >= 0 && byte <= 0xff)).toHaveLength(4);
        const inBounds = (groups ?? Array<number>(8).fill(0)).filter((group) => group <= 0xff_ff);
        expect(inBounds).toHaveLength(8);
      }),
    );
  });
});
