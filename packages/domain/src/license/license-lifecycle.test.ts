import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsOfLicense } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import { DAY } from '../shared/duration.ts';
import type { Result } from '../shared/result.ts';
import type { Decision } from './decision.ts';
import {
  activeLicense,
  ana,
  bogdan,
  everyStatus,
  issueInstant,
  mint,
  mintAt,
} from './license-fixture.ts';
import { type License, licenseStatuses, type LicenseTerms } from './license.ts';
import { resendLicense } from './resend-license.ts';
import { revokeLicense } from './revoke-license.ts';
import { termsOf } from './terms-of.ts';
import { transferLicense } from './transfer-license.ts';

const later = issueInstant + 10 * DAY;
const revoke = { reasonCode: 'leaked', reason: 'posted on a forum', tellCustomer: true } as const;
const transfer = { newHolder: bogdan, confirmationFromOld: true, confirmationFromNew: true };
const licenses = everyStatus();

test('the fixtures cover every status', () => {
  expect(licenses.map(({ status }) => status)).toEqual(licenseStatuses);
});

describe('B26–B28, R12: re-send', () => {
  test.each(licenses)('only an active license can be re-sent: $status', (license) => {
    const resent = resendLicense(license, mintAt(later));
    expect(resent.ok ? 'sent' : resent.error).toEqual(
      license.status === 'active' ? 'sent' : { code: 'LICENSE_NOT_ACTIVE', status: license.status },
    );
  });

  test('B27: a new iat, jti, generation and kid; everything else is equal', () => {
    const license = activeLicense({ kind: 'trial' });
    const before = claimsOfLicense(license, mint);
    const resent = resendLicense(license, mintAt(later));
    expect(resent.ok && resent.value.claims).toEqual({
      ...before,
      iat: later,
      issued_at: later,
      jti: 'jti-2',
      generation: 2,
      kid: 'k2',
    });
  });

  test('a license past its date is not re-sent, though no job marked it yet', () => {
    const license = activeLicense({ kind: 'trial' });
    const end = issueInstant + 30 * DAY;
    expect(resendLicense(license, mintAt(end - 1)).ok).toBe(true);
    expect(resendLicense(license, mintAt(end))).toEqual({
      ok: false,
      error: { code: 'LICENSE_NOT_ACTIVE', status: 'expired' },
    });
  });
});

describe('B29–B36, C28, R11: transfer', () => {
  test.each(licenses)('only an active license can be transferred: $status', (license) => {
    expect(transferLicense(license, transfer, mintAt(later)).ok).toBe(license.status === 'active');
  });

  test.each([
    [{ confirmationFromOld: false }, 'confirmation_from_old'],
    [{ confirmationFromNew: false }, 'confirmation_from_new'],
    [{ confirmationFromOld: false, confirmationFromNew: false }, 'confirmation_from_old'],
  ])('B30: both must confirm: %o', (change, param) => {
    expect(transferLicense(activeLicense(), { ...transfer, ...change }, mintAt(later))).toEqual({
      ok: false,
      error: { code: 'CONFIRMATION_REQUIRED', param },
    });
  });

  test('R11: nobody transfers to themselves', () => {
    const license = activeLicense();
    const same = { ...transfer, newHolder: license.holder };
    expect(transferLicense(license, same, mintAt(later))).toMatchObject({
      error: {
        code: 'VALIDATION',
        param: 'new_customer_email',
        detail: {
          en: 'The new owner already holds this license.',
          ro: 'Noul proprietar deține deja această licență.',
        },
      },
    });
  });

  test('B31, B32: the successor has the same rights, a new holder, id and generation 1', () => {
    const license = { ...activeLicense({ tier: 'growth' }), generation: 7 };
    const decided = transferLicense(license, transfer, mintAt(later));
    const successor = {
      ...license,
      id: 'lic_02',
      holder: bogdan,
      generation: 1,
      kid: 'k2',
      jti: 'jti-2',
      transferredFrom: 'lic_01',
    };
    const old = {
      ...license,
      status: 'transferred',
      transferredAt: later,
      transferredTo: 'lic_02',
    };
    expect(decided).toMatchObject({
      ok: true,
      value: {
        event: { type: 'license.transfer', at: later, before: license, license: old, successor },
        licenses: [old, successor],
        claims: {
          sub: 'lic_02',
          customer_email: bogdan.email,
          customer_company: bogdan.company,
          customer_cif: bogdan.cif,
          domain_binding: license.domains,
          support_until: license.supportUntil,
          generation: 1,
        },
      },
    });
  });
});

describe('a status does not leak its own facts into the next one', () => {
  const own = (license: License) =>
    Object.keys(license)
      .filter((key) => !Object.hasOwn(termsOf(activeLicense()), key))
      .toSorted();

  test.each(licenses)('the terms of $status', (license) => {
    expect(termsOf(license)).toEqual(termsOf(activeLicense()));
  });

  test.each(licenses.slice(0, 3))('$status to revoked', (license) => {
    const decided = revokeLicense(license, revoke, later);
    const after = decided.ok ? decided.value.event.license : license;
    expect(own(after)).toEqual(['revokeReason', 'revokedAt', 'status']);
  });
});

test('for every history of re-sends, transfers and a revocation, the rights stay what was bought', () => {
  const step = fc.constantFrom('resend', 'transfer', 'revoke');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const first = activeLicense();
      let current: License = first;
      let generation = 1;
      for (const [index, name] of steps.entries()) {
        const at = mintAt(issueInstant + index);
        const next = { ...at, licenseId: `lic_${index}` as const };
        const decided = decide(name, current, next);
        // Once it is over, nothing changes any more.
        expect(decided.ok).toBe(current.status === 'active');
        if (!decided.ok) continue;
        current = decided.value.licenses.at(-1) ?? current;
        if (name === 'resend') generation += 1;
        if (name === 'transfer') generation = 1;
      }
      expect(current.generation).toBe(generation);
      expect(rightsOf(current)).toEqual(rightsOf(first));
    }),
  );
});

function decide(
  name: 'resend' | 'transfer' | 'revoke',
  current: License,
  next: ReturnType<typeof mintAt>,
): Result<Decision, SignetError> {
  if (name === 'resend') return resendLicense(current, next);
  if (name === 'revoke') return revokeLicense(current, revoke, next.now);
  const newHolder = current.holder.email === bogdan.email ? ana : bogdan;
  return transferLicense(current, { ...transfer, newHolder }, next);
}

function rightsOf(license: LicenseTerms): object {
  const { product, tier, kind, domains, redirectDomains, features, limits } = license;
  const { themes, plugins, nichePackages, earlyAdopter, expiresAt, supportUntil } = license;
  const named = { themes, plugins, nichePackages, earlyAdopter, expiresAt, supportUntil };
  return { product, tier, kind, domains, redirectDomains, features, limits, ...named };
}
