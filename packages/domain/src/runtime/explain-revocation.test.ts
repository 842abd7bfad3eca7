import { expect, test } from 'vitest';
import { explainRevocation } from './explain-revocation.ts';

/** Expected on 22 November 2026, 00:00 UTC. */
const list = { version: 7, next_update: Date.UTC(2026, 10, 22) / 1000 };

test.each([
  [
    'R19: listed, late or not',
    { code: 'superseded' },
    list.next_update,
    { outcome: 'fail', code: 'LICENSE_REVOKED', input: 'superseded', threshold: 7 },
    'The license was revoked (superseded).',
    'Licența a fost revocată (superseded).',
  ],
  [
    'R19: not on the newest list',
    undefined,
    list.next_update - 1,
    { outcome: 'pass', input: null, threshold: 7 },
    'The license is not on revocation list 7.',
    'Licența nu este pe lista de revocări 7.',
  ],
  [
    'R19: not on a list that is late: it refuses nothing',
    undefined,
    list.next_update,
    { outcome: 'note', input: null, threshold: 7 },
    'The license is not on revocation list 7; a newer list was to be expected on 22 November 2026.',
    'Licența nu este pe lista de revocări 7; o listă mai nouă era așteptată pe 22 noiembrie 2026.',
  ],
] as const)('%s', (_, entry, now, step, en, ro) => {
  const explained = explainRevocation(list, entry, now);
  expect(explained).toMatchObject({ rule: 'authority.list', ...step, text: { en, ro } });
});
