import * as z from 'zod';
import { licenseView } from './license-view.ts';

/** A license with its new token: one of the only times that a token is answered. */
export const signedAnswer = z.object({
  license: licenseView,
  token: z.string().meta({ description: 'The license token; shown this once' }),
});

/** A license. */
export const licenseAnswer = z.object({ license: licenseView });

/** A transfer's successor and the license it came from. */
export const transferAnswer = z.object({ license: licenseView, previous: licenseView });

/** A page of licenses; `total` is exact up to 10,000. */
export const licensePage = z
  .object({
    items: z.array(licenseView),
    nextCursor: z.string().nullable(),
    total: z.int(),
  })
  .meta({ id: 'LicensePage' });
