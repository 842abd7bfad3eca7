import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { heartbeatStates, telemetryOnly, termAccess } from '../catalog/enforcement-presets.ts';
import { findPremiumPackage, premiumPackageOf } from '../catalog/find-premium-package.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { rightsOfLicense } from '../entitlement/rights.ts';
import { activeLicense, issueInstant } from '../license/license-fixture.ts';
import { licenseStatuses, type LicenseStatus } from '../license/license.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { DAY } from '../shared/duration.ts';
import { factsOfLicense } from '../timeline/facts-of-license.ts';
import { authorizeCapability, capabilities } from './authorize-capability.ts';
import {
  authorizeDownload,
  downloadOfOtherProduct,
  downloadWithoutToken,
  freeDownload,
} from './authorize-download.ts';

const presets = { telemetry: telemetryOnly('community'), states: heartbeatStates, termAccess };
const supportUntil = issueInstant + 30 * DAY;
const inside = supportUntil - 1;

interface Case {
  readonly status: LicenseStatus;
  readonly now: number;
  readonly policy?: EnforcementPolicy;
  readonly expiresAt?: number | null;
}

function runtimeOf({ status, now, policy = presets.telemetry, expiresAt = null }: Case) {
  const record = { ...activeLicense(), status, expiresAt, supportUntil };
  const seen = { signedAt: issueInstant, lastHeartbeatAt: now };
  return evaluateRuntime(factsOfLicense(record, seen), policy, now);
}

function capability(asked: Case, name: (typeof capabilities)[number] = 'cloud') {
  const runtime = runtimeOf(asked);
  return authorizeCapability({ capability: name, runtime, supportUntil, now: asked.now });
}

describe('B40, C30: what a service may serve, by the record of the license', () => {
  test.each<[LicenseStatus, number, string | null]>([
    ['active', inside, null],
    ['active', supportUntil, 'SUPPORT_ENDED'],
    ['suspended', inside, 'LICENSE_SUSPENDED'],
    ['revoked', inside, 'LICENSE_REVOKED'],
    ['refunded', inside, 'LICENSE_REVOKED'],
    ['transferred', inside, 'LICENSE_REVOKED'],
    ['revoked', supportUntil, 'LICENSE_REVOKED'],
  ])('cloud of a license that is %s, at %i: %s', (status, now, code) => {
    const answer = capability({ status, now });
    expect(answer).toMatchObject({ allowed: code === null, code });
    const closing = answer.explanation.filter((step) => step.code === code);
    expect(closing).toHaveLength(code === null ? 0 : 1);
  });

  test('B41: the product and its downloads outlive the support window, and the words say what is open', () => {
    for (const name of ['core', 'downloads', 'updates'] as const) {
      expect(capability({ status: 'active', now: supportUntil }, name)).toMatchObject({
        allowed: true,
        code: null,
      });
    }
    const { explanation } = capability({ status: 'active', now: supportUntil });
    expect(explanation.at(-1)).toMatchObject({
      rule: 'authorization.capability',
      threshold: ['core', 'updates', 'downloads'],
      fix: { ro: expect.stringContaining('Reînnoiește') },
    });
  });

  test('B42: what the policy leaves to a revoked license stays allowed, and nothing else', () => {
    const answers = capabilities.map((name) =>
      capability({ status: 'revoked', now: inside }, name),
    );
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, false, true, true, false]);
  });

  test('E26: a term that is over closes everything, with its date', () => {
    const over = {
      status: 'active',
      now: inside,
      policy: termAccess,
      expiresAt: inside - DAY,
    } as const;
    expect(capability(over, 'core')).toMatchObject({ allowed: false, code: 'LICENSE_EXPIRED' });
  });

  test('an answer is allowed exactly when the state has the capability, and refused with a reason', () => {
    const cases = fc.record({
      status: fc.constantFrom(...licenseStatuses),
      now: fc.integer({ min: issueInstant, max: issueInstant + 4_000 * DAY }),
      policy: fc.constantFrom(...Object.values(presets)),
      name: fc.constantFrom(...capabilities),
      expiresAt: fc.option(fc.integer({ min: issueInstant, max: issueInstant + 2_000 * DAY })),
    });
    fc.assert(
      fc.property(cases, ({ name, ...asked }) => {
        const answer = capability(asked, name);
        expect(answer.allowed).toBe(runtimeOf(asked).capabilities[name]);
        expect(answer.code === null).toBe(answer.allowed);
        expect(answer.explanation.at(-1)?.rule).toBe('authorization.capability');
      }),
    );
  });
});

describe('B41, C43, C44: who may download a premium package', () => {
  const packages = {
    '@shop/a': { plugin: 'plugin-a' },
    '@shop/c': { plugin: 'plugin-c' },
    '@shop/look': { theme: 'theme-a' },
    '@shop/look-b': { theme: 'theme-b' },
  } as const;
  const catalog = {
    defaultProduct: 'sample',
    products: { sample: { ...sampleProduct, packages } },
  };
  const download = (name: keyof typeof packages, asked: Case) =>
    authorizeDownload({
      name,
      part: packages[name],
      rights: rightsOfLicense(activeLicense()),
      runtime: runtimeOf(asked),
    });

  test.each<[keyof typeof packages, LicenseStatus, number, string | null]>([
    ['@shop/a', 'active', inside, null],
    ['@shop/look', 'active', inside, null],
    ['@shop/a', 'active', supportUntil + 900 * DAY, null],
    ['@shop/c', 'active', inside, 'license_denied'],
    ['@shop/look-b', 'active', inside, 'license_denied'],
    ['@shop/a', 'revoked', inside, 'forbidden'],
    ['@shop/a', 'refunded', inside, 'forbidden'],
    ['@shop/a', 'transferred', inside, 'forbidden'],
    ['@shop/a', 'suspended', inside, 'forbidden'],
    ['@shop/c', 'revoked', inside, 'license_denied'],
  ])('%s with a license that is %s, at %i: %s', (name, status, now, code) => {
    expect(download(name, { status, now })).toMatchObject({ allowed: code === null, code });
  });

  test('a refusal for the license tells why the license has no downloads', () => {
    const { explanation } = download('@shop/a', { status: 'revoked', now: inside });
    expect(explanation.map((step) => step.code)).toContain('LICENSE_REVOKED');
    expect(explanation.at(-1)?.text.en).toBe(
      'No license behind this token allows downloading @shop/a.',
    );
  });

  test('C44: without a token the words send to the portal; a free package asks for none', () => {
    const { allowed, code, explanation } = downloadWithoutToken('@shop/a');
    expect({ allowed, code, fix: explanation[0]?.fix?.en }).toEqual({
      allowed: false,
      code: 'forbidden',
      fix: 'Create a new token in the portal under Developer.',
    });
    expect(freeDownload('left-pad')).toMatchObject({ allowed: true, code: null });
  });

  test.each([
    [{ plugin: 'plugin-a' }, 'Plugin plugin-a is not in this license.'],
    [{ theme: 'theme-a' }, 'Theme theme-a is not in this license.'],
  ] as const)('C43: %o of another product is denied by its name', (part, text) => {
    const { code, explanation } = downloadOfOtherProduct('@shop/a', part);
    expect({ code, text: explanation.at(-1)?.text.en }).toEqual({ code: 'license_denied', text });
  });

  test('names that every object has are no packages', () => {
    expect(findPremiumPackage(catalog, '@shop/a')).toEqual({ plugin: 'plugin-a' });
    for (const name of ['toString', '__proto__', 'left-pad']) {
      expect(findPremiumPackage(catalog, name)).toBeUndefined();
      expect(premiumPackageOf(catalog.products.sample, name)).toBeUndefined();
    }
    expect(premiumPackageOf(sampleProduct, '@shop/a')).toBeUndefined();
  });
});
