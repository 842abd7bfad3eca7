import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { ApiDeps } from '../api-deps.ts';
import { type LicenseView, viewLicense } from './license-view.ts';

/** Draws stored licenses with what was heard of each, asking the store once for all of them. */
export async function viewLicenses(
  { license: { clock }, pulses }: Pick<ApiDeps, 'license' | 'pulses'>,
  stored: readonly StoredLicense[],
): Promise<LicenseView[]> {
  const heard = await pulses.pulsesOf(stored.map(({ license }) => license.id));
  const now = clock.now();
  return stored.map((one) => viewLicense(one, { pulse: heard.get(one.license.id), now }));
}
