import { expect, test } from 'vitest';
import { normalizeHost } from './normalize-host.ts';

const label = 'a'.repeat(63);
/** 253 characters, the longest name there is (RFC 1035). */
const longest = `${label}.${label}.${label}.${'b'.repeat(61)}`;

test.each([
  ['Acme.RO', 'acme.ro'],
  ['acme.ro:65535', 'acme.ro'],
  ['acme.ro:65536', null],
  ['acme.ro:x', null],
  ['acme.ro:80:80', null],
  ['[::1]:65535', '::1'],
  ['[::1]:65536', null],
  ['x[::1]', null],
  ['[::1]x', null],
  ['[acme.ro]', null],
  ['127.0.0.1', '127.0.0.1'],
  ['127.1', null],
  ['0x7f.1', null],
  ['1.2.3.4.5', null],
  ['acme.0x', null],
  ['acme.1a', 'acme.1a'],
  ['acme.a1', 'acme.a1'],
  ['acme.0xg', 'acme.0xg'],
  ['acme.ro..', null],
  ['.', null],
  ['', null],
  ['-acme.ro', null],
  ['acme-.ro', null],
  ['acme_.ro', 'acme_.ro'],
  ['acme~.ro', null],
  ['acme ro', null],
  // The Kelvin sign, which folds to k.
  ['acme.\u212Ao', null],
  [`${label}.ro`, `${label}.ro`],
  [`${label}a.ro`, null],
  [longest, longest],
  [`${longest}.`, longest],
  [`${longest}b`, null],
])('R10: the host of %j is %j', (header, host) => {
  const read = normalizeHost(header);
  expect(read).toEqual(
    host === null ? { ok: false, error: 'not-a-host' } : { ok: true, value: host },
  );
});
