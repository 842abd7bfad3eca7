import { expect, test } from 'vitest';
import {
  ISSUED,
  sampleClaims,
  tokenOf,
  trialClaims,
  vendorKeys,
} from '../token/sample-token-fixture.ts';
import { verifyLicense, type VerifyOptions } from './verify-license.ts';

const DAY = 86_400;
const options = { keys: vendorKeys, product: 'storefront', host: 'www.acme.ro', at: ISSUED };

test('A08: a good license answers its claims, pasted as it may be', async () => {
  const pasted = `\n export LICENSE_KEY="${tokenOf().replace(/.{60}/g, '$&\n')}" `;
  expect(await verifyLicense(pasted, options)).toEqual({
    valid: true,
    error: null,
    claims: sampleClaims,
  });
});

test.each<[string, string | undefined, Partial<VerifyOptions>, string, boolean]>([
  ['R3', undefined, {}, 'LICENSE_MISSING', false],
  ['R3', 'garbage', {}, 'LICENSE_MALFORMED', false],
  ['R3', `${tokenOf().slice(0, -6)}AAAAAA`, {}, 'LICENSE_BAD_SIGNATURE', false],
  ['R3', tokenOf(), { keys: { keys: [] } }, 'LICENSE_UNKNOWN_KID', false],
  ['R3', tokenOf(), { product: 'gateway' }, 'LICENSE_WRONG_PRODUCT', true],
  ['R3, R24', tokenOf(trialClaims), { at: ISSUED + 30 * DAY + 60 }, 'LICENSE_EXPIRED', true],
  ['R10', tokenOf(), { host: 'acme.ro.attacker.com' }, 'domain_not_licensed', true],
])('%s: case %# is refused with %4$s, and says whose license it is: %5$s', async (...row) => {
  const [, token, changes, code, isKnown] = row;
  const verdict = await verifyLicense(token, { ...options, ...changes });
  expect(verdict).toMatchObject({ valid: false, error: { code } });
  expect(verdict.claims !== null).toBe(isKnown);
});

test('R10, R24: without a product, a host or an instant, none of them is judged against another', async () => {
  const keys = vendorKeys;
  expect(await verifyLicense(tokenOf(), { keys })).toMatchObject({ valid: true });
  expect(await verifyLicense(tokenOf(trialClaims), { keys })).toMatchObject({
    error: { code: 'LICENSE_EXPIRED' },
  });
});

test('keys that cannot be used are the build’s mistake', async () => {
  await expect(verifyLicense(tokenOf(), { keys: { keys: [{}] } })).rejects.toThrow(
    'The license keys cannot be used.',
  );
});
