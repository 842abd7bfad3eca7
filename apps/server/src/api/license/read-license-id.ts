import type { LicenseId } from '@signet/domain/license/license';
import { ApiFailure } from '../api-failure.ts';

const LICENSE_ID = /^lic_[0-9A-Za-z_-]{1,60}$/;

/** A license's id; text of another form is `NOT_FOUND`, like an id that names nothing. */
export function readLicenseId(text: string): LicenseId {
  if (!LICENSE_ID.test(text)) throw new ApiFailure({ code: 'NOT_FOUND', what: 'license' });
  return text as LicenseId;
}
