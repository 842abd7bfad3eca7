import { isLicenseId, type LicenseId } from '@signet/domain/license/license';
import { ApiFailure } from '../api-failure.ts';

/** A license's id; text of another form is `NOT_FOUND`, like an id that names nothing. */
export function readLicenseId(text: string): LicenseId {
  if (!isLicenseId(text)) throw new ApiFailure({ code: 'NOT_FOUND', what: 'license' });
  return text;
}
