import type { IpLocator } from '@signet/use-cases/ports/ip-locator';
import * as z from 'zod';

/** What is read of a city record; a country or ASN file has none of it. */
const record = z.object({
  location: z.object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
});

const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * A locator over the bytes of a MaxMind DB with cities. Throws for bytes that are none; a record that
 * cannot be read is no location, and `onBroken` hears of it.
 */
export async function mmdbLocator(
  bytes: Buffer,
  onBroken: (error: unknown) => void,
): Promise<IpLocator> {
  const { Reader } = await import('mmdb-lib');
  const reader = new Reader(bytes);
  return {
    locate(ip) {
      try {
        const found = record.safeParse(reader.get(ip.replace(MAPPED, '')));
        if (!found.success) return null;
        const { latitude, longitude } = found.data.location;
        return { latitude: degrees(latitude), longitude: degrees(longitude) };
      } catch (error) {
        onBroken(error);
        return null;
      }
    },
  };
}

/** Whole degrees, without a negative zero. */
function degrees(exact: number): number {
  return Math.round(exact) || 0;
}
