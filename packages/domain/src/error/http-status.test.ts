import { expect, test } from 'vitest';
import { httpStatus } from './http-status.ts';
import type { ErrorCode } from './signet-error.ts';

test.each<[string, ErrorCode, number]>([
  ['F24, A32', 'PLAN_LIMIT', 402],
  ['F25', 'domain_not_licensed', 403],
  ['F26', 'license_denied', 403],
  ['F27', 'forbidden', 403],
  ['F28, D06', 'LICENSE_BLOCKED', 403],
  ['F28, D07', 'NOT_ACTIVATED', 403],
  ['F29', 'CANNOT_EXTEND_LIFETIME', 409],
  ['F30, C38', 'TRIAL_ENDED', 503],
  ['F31', 'REFUND_WINDOW_CLOSED', 422],
  ['F31, B30', 'CONFIRMATION_REQUIRED', 422],
  ['F31, B07', 'KIND_DEFERRED', 422],
  ['F31', 'LICENSE_UNKNOWN_KID', 403],
  ['F31', 'LICENSE_BAD_SIGNATURE', 403],
])('%s: %s is answered with %i', (_, code, status) => {
  expect(httpStatus[code]).toBe(status);
});

test('a code of ours is never answered as if nothing had gone wrong', () => {
  expect(Object.values(httpStatus).filter((status) => status < 400 || status > 599)).toEqual([]);
});
