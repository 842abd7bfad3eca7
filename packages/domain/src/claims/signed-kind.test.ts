import { describe, expect, test } from 'vitest';
import { bundleKind } from './bundle-kind.ts';
import { receipt } from './receipt-fixture.ts';
import { checkpointKind, keyRingKind, receiptKind, revocationsKind } from './signed-kind.ts';

const list = { iat: 0, next_update: 1, version: 1 };
const file = { path: 'index.js', sha256: 'a'.repeat(64) };

const kinds = [
  [receiptKind, 'receipt+jwt', 16_384, receipt, 'nonce'],
  [revocationsKind, 'revocations+jwt', 16_777_216, { ...list, entries: [] }, 'entries'],
  [keyRingKind, 'keyring+jwt', 262_144, { ...list, keys: [] }, 'keys'],
  [checkpointKind, 'checkpoint+jwt', 16_384, { iss: 'a', iat: 0, size: 1, root: 'AA' }, 'root'],
  [bundleKind, 'bundle+jwt', 33_554_432, { iat: 0, name: 'plugin-a', files: [file] }, 'files'],
] as const;

describe('R4, R18–R20, C40: each signed object has its type, its size and its claims', () => {
  test.each(kinds)('%#: %o', (kind, type, maxLength, payload, claim) => {
    expect([kind.type, kind.maxLength]).toEqual([type, maxLength]);
    expect(kind.read(payload)).toEqual({ ok: true, value: payload });
    expect(kind.read({ ...payload, [claim]: 1 })).toEqual({
      ok: false,
      error: { code: 'LICENSE_MALFORMED', problem: 'claims', detail: claim },
    });
  });

  test.each([
    ['files', 'none'],
    ['files.0', ['none']],
    ['files.0', [1]],
    ['files.0', [null]],
    ['files.0', [[]]],
    ['files.1.sha256', [file, { path: 'a' }]],
    ['files.0.path', [{ sha256: 'a' }]],
  ])('C40: the first bad claim of a bundle is named: %s', (detail, files) => {
    expect(bundleKind.read({ iat: 0, name: 'plugin-a', files })).toMatchObject({
      error: { detail },
    });
  });
});
