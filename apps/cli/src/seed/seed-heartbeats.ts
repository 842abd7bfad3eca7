import type { License } from '@signet/domain/license/license';
import { DAY, HOUR, type UnixSeconds } from '@signet/domain/shared/duration';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { BeatRecord, HeartbeatLog } from '@signet/use-cases/ports/heartbeat-log';
import type { FleetSize } from './fleet-plan.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** How long ago the fleet's installs were heard of last, in hours, by share: most are well. */
const lastHeard = [
  { share: 0.78, from: 0, to: 23 },
  { share: 0.08, from: 25, to: 6 * 24 },
  { share: 0.05, from: 8 * 24, to: 29 * 24 },
  { share: 0.04, from: 31 * 24, to: 80 * 24 },
] as const;

const versions = ['2.4.1', '2.4.1', '2.4.0', '2.3.6', '1.9.2'] as const;
/** Networks that are reserved for examples (RFC 5737). */
const networks = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24'] as const;
/** Days of history before the newest heartbeat; a very large fleet has only the newest. */
const HISTORY_DAYS = 14;
const LARGE = 2_000;
const PAGE = 200;

/** What heartbeats are seeded into. */
export interface HeartbeatSeedDeps {
  readonly license: Pick<LicenseDeps, 'licenses' | 'clock'>;
  readonly heartbeat: { readonly heartbeats: HeartbeatLog };
}

/** Lets the installs of a seeded fleet have reported; answers how many heartbeats were kept. */
export async function seedHeartbeats(
  { license: { licenses, clock }, heartbeat }: HeartbeatSeedDeps,
  { seed, licenses: count }: Pick<FleetSize, 'seed' | 'licenses'>,
): Promise<number> {
  const random = seededRandom(seed + 1);
  const now = clock.now();
  const history = count > LARGE ? 0 : HISTORY_DAYS;
  let [kept, cursor]: [number, string | null] = [0, ''];
  while (cursor !== null) {
    const place = cursor === '' ? {} : { cursor };
    const query = { filter: {}, sort: 'issued', descending: false, limit: PAGE, now } as const;
    const page = await licenses.list({ ...query, ...place });
    const beats = page.items.flatMap(({ license }) => beatsOf(license, { random, now, history }));
    await Promise.all(beats.map((beat) => heartbeat.heartbeats.keep(beat)));
    kept += beats.length;
    cursor = page.nextCursor;
  }
  return kept;
}

interface Moment {
  readonly random: SeededRandom;
  readonly now: UnixSeconds;
  readonly history: number;
}

/** Some were never heard of; one in forty runs a second copy, which somebody should look at. */
function beatsOf(license: License, moment: Moment): readonly BeatRecord[] {
  const drawn = lastHeardOf(moment);
  if (drawn === undefined) return [];
  const last = Math.max(drawn, license.issuedAt);
  const first = beatsOfInstall(license, license.installId, { ...moment, last });
  if (license.status !== 'active' || !moment.random.chance(1 / 40)) return first;
  return [...first, ...beatsOfInstall(license, `${license.installId}-copy`, { ...moment, last })];
}

function lastHeardOf({ random, now }: Moment): UnixSeconds | undefined {
  let rest = random.whole(0, 99) / 100;
  for (const { share, from, to } of lastHeard) {
    if (rest < share) return now - random.whole(from, to) * HOUR - random.whole(0, HOUR - 1);
    rest -= share;
  }
  return undefined;
}

function beatsOfInstall(
  license: License,
  installId: string,
  { random, history, last }: Moment & { readonly last: UnixSeconds },
): readonly BeatRecord[] {
  const same = {
    licenseId: license.id,
    installId,
    generation: license.generation,
    kid: license.kid,
    acceptedKids: [license.kid],
    version: random.pick(versions),
    host: license.domains[0] ?? null,
    network: random.pick(networks),
    byFile: false,
    usage: null,
    revocationsVersion: 1,
  };
  return Array.from({ length: history + 1 }, (_, ago) => last - ago * DAY)
    .filter((at) => at >= license.issuedAt)
    .toReversed()
    .map((at) => ({ ...same, at, nonce: `seed-${at}` }));
}
