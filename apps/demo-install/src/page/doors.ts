import { LicenseError, type LocalizedText } from '@signet/sdk';
import type { ShopLicense } from '../shop/shop-license.ts';
import { words } from './words.ts';

/** A part of the shop that the license opens or keeps shut. */
export interface Door {
  readonly label: LocalizedText;
  readonly path: string;
  /** Why it is shut; `null` when it is open. */
  readonly shut: LicenseError | null;
}

/** The shop's doors as they stand now. */
export function doorsOf(license: ShopLicense): readonly Door[] {
  return [
    {
      label: words.reports,
      path: '/reports',
      shut: refusalOf(() => license.require('audit_log')),
    },
    {
      label: words.theme,
      path: '/themes/theme-travel/install',
      shut: refusalOf(() => license.requireTheme('theme-travel')),
    },
    {
      label: words.plugin,
      path: '/plugins/efactura-ro/enable',
      shut: refusalOf(() => license.requirePlugin('efactura-ro')),
    },
    {
      label: words.niche,
      path: '/niches/services/activate',
      shut: refusalOf(() => license.requireNichePackage('services')),
    },
  ];
}

function refusalOf(enter: () => void): LicenseError | null {
  try {
    enter();
    return null;
  } catch (error) {
    if (error instanceof LicenseError) return error;
    throw error;
  }
}
