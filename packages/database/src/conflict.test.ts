import { expect, test } from 'vitest';
import { ConflictError, isConflict } from './conflict.ts';

const failure = (facts: object) => Object.assign(new Error('failed'), facts);

test.each([
  ['a version that moved on', new ConflictError('moved'), true],
  [
    'an idempotency key just used',
    failure({ code: '23505', constraint: 'idempotency_pkey' }),
    true,
  ],
  ['an address just taken', failure({ code: '23505', constraint: 'accounts_email_key' }), true],
  ['a deadlock', failure({ code: '40P01' }), true],
  ['a serialization failure', failure({ code: '40001' }), true],
  // The same token twice is a fault of ours: trying again would hide it.
  ['a token stored twice', failure({ code: '23505', constraint: 'tokens_sha256_key' }), false],
  ['a unique violation of nothing named', failure({ code: '23505' }), false],
  ['a lost connection', failure({ code: 'ECONNRESET' }), false],
  ['something that is no error', 'text', false],
])('%s is a conflict or not', (_what, error, expected) => {
  expect(isConflict(error)).toBe(expected);
});
