import type { LicenseKind } from '../catalog/product.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { activeLicense, issueInstant, mintAt, termProduct } from './license-fixture.ts';
import type { License } from './license.ts';
import { upgradeLicense } from './upgrade-license.ts';

/** Ten days after issue. */
export const later = issueInstant + 10 * DAY;
/** A trial with a niche package. */
export const trial = activeLicense({ kind: 'trial', tier: 'growth', nichePackages: ['travel'] });

/** What is decided of an upgrade. */
export function upgrade(
  ...asked: [license: License, tier: string, kind?: LicenseKind, now?: UnixSeconds]
): ReturnType<typeof upgradeLicense> {
  const [license, tier, kind = 'perpetual', now = later] = asked;
  const term = kind === 'term' ? { days: 30 } : null;
  return upgradeLicense(license, { tier, kind, term }, { product: termProduct, mint: mintAt(now) });
}

/** The license after an upgrade that is allowed. */
export function upgraded(...asked: Parameters<typeof upgrade>): License {
  const decided = upgrade(...asked);
  if (!decided.ok) throw new Error(`Refused: ${decided.error.code}`);
  return decided.value.event.license;
}
