import { readFileSync } from 'node:fs';
import { licenseClaimTable } from '@signet/domain/claims/license-claim-table';
import { MAX_PAYLOAD_BYTES } from '@signet/domain/claims/lint-claims';
import { keyRingOfJwks } from '@signet/license-token/key-ring';
import { MAX_TOKEN_LENGTH } from '@signet/license-token/parse-token';
import { verifyLicenseToken } from '@signet/license-token/verify-license-token';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');

test('R4: the table of claims is the one that tokens are checked by', () => {
  const section = page.slice(page.indexOf('## Claims'), page.indexOf('| shape | value |'));
  const rows = [...section.matchAll(/^\| `(\w+)` \| `([\w?]+)` \|/gm)];
  expect(rows.map(([, name, shape]) => [name, shape])).toEqual(Object.entries(licenseClaimTable));
});

test('every shape of a claim is explained', () => {
  for (const shape of new Set(Object.values(licenseClaimTable))) {
    expect(page).toContain(`| \`${shape.replace('?', '')}\` |`);
  }
});

test('R5: the sizes are those of the code', () => {
  expect(page).toContain(`At most ${MAX_TOKEN_LENGTH.toLocaleString('en')} characters`);
  expect(page).toContain(`at most ${MAX_PAYLOAD_BYTES.toLocaleString('en')} bytes of payload`);
});

test('the example verifies and says what stands below it', () => {
  const [jwks, claims] = [...page.matchAll(/```json\n([^`]+)```/g)].map(([, text = '']) =>
    JSON.parse(text),
  );
  const token = /```text\n(\S+)\n```/.exec(page)?.[1] ?? '';
  const ring = keyRingOfJwks(jwks);
  if (!ring.ok) throw new Error(ring.error.problem);
  const verified = verifyLicenseToken(token, ring.value, { product: 'storefront' });
  expect(verified.ok && verified.value.claims).toEqual(claims);
});
