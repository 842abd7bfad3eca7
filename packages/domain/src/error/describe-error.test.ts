import { describe, expect, test } from 'vitest';
import { describeError } from './describe-error.ts';
import { describeInstallError } from './describe-install-error.ts';
import { httpStatus } from './http-status.ts';
import { installErrorTextEn } from './install-error-text-en.ts';
import type { InstallError, InstallErrorCode } from './install-error.ts';
import type { ErrorCode, ErrorFacts, SignetError, TokenProblem } from './signet-error.ts';

const featureName = { en: 'Recurring invoices', ro: 'Facturi recurente' };
const support = { en: 'Priority support', ro: 'Suport prioritar', singular: true } as const;
const at = Date.UTC(2026, 11, 15, 10) / 1000;

/** One example of every code; a code without one does not compile. */
const samples: { readonly [Code in ErrorCode]: ErrorFacts[Code] } = {
  PLAN_LIMIT: { feature: 'recurring', featureName, needs: 'professional' },
  TIER_LIMIT: { param: 'domain_binding', tier: 'pro', limit: 1, current: 2, needs: 'growth' },
  domain_not_licensed: { host: 'shop.acme.de', domains: ['acme.ro'] },
  license_denied: { grant: 'plugin', name: 'shipping-x' },
  forbidden: { name: '@shop/booking' },
  LICENSE_BLOCKED: { cause: 'version' },
  NOT_ACTIVATED: {},
  ROLE_REQUIRED: { needs: 'owner' },
  LICENSE_MISSING: {},
  LICENSE_MALFORMED: { problem: 'parts', detail: '2' },
  LICENSE_BAD_SIGNATURE: { kid: 'k1' },
  LICENSE_UNKNOWN_KID: { kid: 'k3', accepted: ['k1', 'k2'] },
  LICENSE_WRONG_PRODUCT: { product: 'gateway', expected: 'storefront' },
  LICENSE_EXPIRED: { at },
  LICENSE_REVOKED: { reason: 'leaked' },
  LICENSE_SUSPENDED: {},
  SUPPORT_ENDED: { at },
  LICENSE_NOT_ACTIVE: { status: 'transferred' },
  CANNOT_EXTEND_LIFETIME: {},
  CONCURRENT_CHANGE: {},
  IDEMPOTENCY_MISMATCH: {},
  KEY_ADOPTION_LOW: { kid: 'k2', confirmed: 912, counted: 972 },
  KEY_IN_USE: { kid: 'k1', licenses: ['lic_a', 'lic_b'] },
  REFUND_WINDOW_CLOSED: { at },
  CONFIRMATION_REQUIRED: { param: 'confirmation_from_old' },
  KIND_DEFERRED: { kind: 'saas-monthly' },
  REASON_REQUIRED: { minimum: 10 },
  DOMAIN_INVALID: { param: 'domain_binding', domain: 'co.uk', problem: 'public-suffix' },
  VALIDATION: {
    param: 'tier',
    detail: { en: '“gold” is not one of starter, pro.', ro: '„gold” nu este starter sau pro.' },
  },
  UNAUTHENTICATED: {},
  NOT_FOUND: { what: 'license' },
  PAYLOAD_TOO_LARGE: { limit: 65_536 },
  RATE_LIMITED: { retryAfter: 30 },
  TRIAL_ENDED: { at },
  UNAVAILABLE: { retryAfter: 5 },
  INTERNAL: {},
};
const codes = Object.keys(samples) as ErrorCode[];

function textsOf(code: ErrorCode) {
  return describeError({ code, ...samples[code] } as SignetError);
}

describe('every error code', () => {
  test.each(codes)('%s says what happened and what to do, in English and Romanian', (code) => {
    const { error, fix, docs } = textsOf(code);
    for (const text of [error.en, error.ro, fix.en, fix.ro]) {
      expect(text).toMatch(/^\S.*\.$/);
      expect(text).not.toMatch(/undefined|\[object|NaN|  /);
    }
    expect(error.en).not.toMatch(/\b(?:invalid|please|oops|sorry)\b/i);
    expect(error.ro).not.toMatch(/\b(?:invalid|te rugăm|scuze)/i);
    expect(error.ro).not.toBe(error.en);
    expect(fix.ro).not.toBe(fix.en);
    // The cedilla forms ş and ţ are not Romanian letters.
    expect(error.ro + fix.ro).not.toMatch(/[şţŞŢ]/);
    expect(docs).toBe(`/docs/errors/${code}`);
  });

  test.each(Object.keys(installErrorTextEn) as InstallErrorCode[])(
    'F24, F25, F26, F28: an install tells %s in the very same words',
    (code) => {
      const error = { code, ...samples[code] } as InstallError;
      expect(describeInstallError(error)).toEqual(textsOf(code));
    },
  );

  test('the samples cover exactly the codes with an HTTP status', () => {
    expect(codes.toSorted()).toEqual(Object.keys(httpStatus).toSorted());
  });
});

test.each<[SignetError, string, string]>([
  [
    { code: 'PLAN_LIMIT', feature: 'recurring', featureName },
    'Recurring invoices are not available on your plan.',
    'Planul tău nu include „Facturi recurente”.',
  ],
  [
    { code: 'PLAN_LIMIT', feature: 'support', featureName: support },
    'Priority support is not available on your plan.',
    'Planul tău nu include „Suport prioritar”.',
  ],
  [
    { code: 'PLAN_LIMIT', feature: 'invoices', featureName, limit: 3, current: 4 },
    'Recurring invoices are limited to 3 on your plan; this would make 4.',
    'Planul tău limitează „Facturi recurente” la 3; s-ar ajunge la 4.',
  ],
  [
    { code: 'LICENSE_EXPIRED', at },
    'The license expired on 15 December 2026.',
    'Licența a expirat pe 15 decembrie 2026.',
  ],
  [
    { code: 'TIER_LIMIT', param: 'niche_packages', tier: 'pro', limit: 1, current: 2 },
    'The tier pro allows 1 niche package; 2 were asked for.',
    'Nivelul pro permite 1 pachet de nișă; s-au cerut 2.',
  ],
  [
    { code: 'KEY_IN_USE', kid: 'k1', licenses: Array.from({ length: 20 }, (_, i) => `l${i}`) },
    '20 licenses are still signed with k1: l0, l1, l2, l3, l4 and 15 more.',
    '20 de licențe încă semnate cu k1: l0, l1, l2, l3, l4 și încă 15.',
  ],
])('A33: the exact sentences of %o', (error, en, ro) => {
  expect(describeError(error).error).toEqual({ en, ro });
});

const problems: Readonly<Record<TokenProblem, true>> = {
  'too-large': true,
  parts: true,
  encoding: true,
  header: true,
  type: true,
  json: true,
  claims: true,
  twins: true,
};

test('R3: LICENSE_MALFORMED has a sentence of its own for each problem', () => {
  const names = Object.keys(problems) as TokenProblem[];
  const texts = names.map((problem) => describeError({ code: 'LICENSE_MALFORMED', problem }).error);
  expect(new Set(texts.map(({ en }) => en)).size).toBe(names.length);
  expect(new Set(texts.map(({ ro }) => ro)).size).toBe(names.length);
});
