import { describeError } from '@signet/domain/error/describe-error';
import { httpStatus } from '@signet/domain/error/http-status';
import type { SignetError } from '@signet/domain/error/signet-error';
import { LicenseError } from './license-error.ts';

/** The error that tells these facts, in the words of the one catalog of errors. */
export function errorOf(facts: SignetError): LicenseError {
  return new LicenseError(facts, { ...describeError(facts), status: httpStatus[facts.code] });
}
