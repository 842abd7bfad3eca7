import { catalog } from '@signet/catalog/catalog';
import { createLicense, LicenseError, type LicenseKeys } from '@signet/sdk';

/** Opens the reports of a customer's install, or says in the customer's words why not. */
export async function openReports(keys: LicenseKeys, token: string | undefined) {
  const license = await createLicense({ catalog, product: 'storefront', keys, token });
  try {
    license.require('audit_log'); // 'audit_logg' does not compile
    return { status: 200, host: license.verdict('www.acme.ro').allowed };
  } catch (error) {
    if (!(error instanceof LicenseError)) throw error;
    return { status: error.status, body: error.body('en') }; // 402 { error, code, fix, docs, … }
  }
}
