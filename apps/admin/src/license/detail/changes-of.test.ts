import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';

test('only what differs is listed, nested records by their path', () => {
  const before = { status: 'active', holder: { email: 'a@x.ro', cif: null }, domains: ['x.ro'] };
  const after = { status: 'active', holder: { email: 'b@x.ro', cif: null }, domains: ['x.ro'] };
  expect(changesOf(before, after)).toEqual([
    { field: 'holder.email', before: 'a@x.ro', after: 'b@x.ro' },
  ]);
});

test('a new record lists what it holds without its claims; instants are ISO, nothing is nothing', () => {
  const claims = { iat: 1_777_636_800 };
  const after = { issuedAt: 1_777_636_800, themes: [], expiresAt: null, tier: 'pro', claims };
  expect(changesOf(null, after)).toEqual([
    { field: 'issuedAt', before: undefined, after: '2026-05-01T12:00:00Z' },
    { field: 'tier', before: undefined, after: 'pro' },
  ]);
});
