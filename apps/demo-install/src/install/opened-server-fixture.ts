import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { buildServer } from '../server/build-server.ts';
import type { InstallSettings } from './install.ts';
import { type DemoProduct, openInstall } from './open-install.ts';
import { ISSUED, licenseKey, vendorKeys } from './vendor-fixture.ts';

/** What differs from a storefront without a key, a day after the vendor's example was issued. */
export interface ServerCase extends Partial<InstallSettings> {
  readonly product?: DemoProduct;
  readonly claims?: Partial<LicenseClaims>;
  /** Days since the license was issued. */
  readonly day?: number;
}

/** A server that is asked without a network. */
export async function openServer({
  product = 'storefront',
  claims,
  day = 1,
  ...given
}: ServerCase = {}) {
  const install = await openInstall(product, {
    keys: vendorKeys,
    token: claims === undefined ? undefined : licenseKey(claims),
    now: () => ISSUED + day * 86_400,
    ...given,
  });
  return buildServer(install);
}

/** A submitted form, as a browser sends it. */
export function form(url: string, fields: Readonly<Record<string, string>>) {
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      origin: 'http://localhost:80',
    },
    payload: new URLSearchParams(fields).toString(),
  } as const;
}
