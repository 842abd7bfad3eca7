import { describeInstallError } from '@signet/domain/error/describe-install-error';
import { httpStatus } from '@signet/domain/error/http-status';
import type { InstallError } from '@signet/domain/error/install-error';
import { LicenseError } from './license-error.ts';

/** The error that tells these facts, in the words of the one catalog of errors. */
export function errorOf(facts: InstallError): LicenseError {
  return new LicenseError(facts, {
    ...describeInstallError(facts),
    status: httpStatus[facts.code],
  });
}
