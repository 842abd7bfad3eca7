import type { FleetAdoption } from '@signet/domain/key/adoption';
import { isAdopted, NEEDED_PERCENT } from '@signet/domain/key/key-ring';
import * as z from 'zod';

/** So many installs are named in each group; the counts are whole. */
const NAMED_INSTALLS = 100;

const group = z.object({ count: z.int(), installs: z.array(z.string()) });

/** Who accepts a key, with the denominator and everyone that it leaves out (B68, R18). */
export const adoptionView = z
  .object({
    confirmed: z.int(),
    /** The denominator: installs that beat in the last 30 days. */
    counted: z.int(),
    /** The share must be strictly above it. */
    neededPercent: z.int(),
    adopted: z.boolean(),
    /** How many more must accept the key. */
    missing: z.int(),
    lacking: group,
    silent: group,
    never: group,
    airGapped: group,
  })
  .meta({ id: 'KeyAdoption' });

/** Draws the measure of the fleet. */
export function viewAdoption(adoption: FleetAdoption): z.infer<typeof adoptionView> {
  const { confirmed, counted, missing } = adoption;
  return {
    confirmed,
    counted,
    neededPercent: NEEDED_PERCENT,
    adopted: isAdopted(adoption),
    missing,
    lacking: groupOf(adoption.lacking),
    silent: groupOf(adoption.silent),
    never: groupOf(adoption.never),
    airGapped: groupOf(adoption.airGapped),
  };
}

function groupOf(installs: readonly string[]) {
  return { count: installs.length, installs: installs.slice(0, NAMED_INSTALLS) };
}
