import type { BeatRecord, KeptBeat, KnownLicense } from '@signet/use-cases/ports/heartbeat-log';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { PLANNED } from '../connection/keep-plans.ts';
import { toJson } from '../guard/unstorable-text.ts';
import { knownOfJson, type StandingJson, standingJson } from '../license/standing-json.ts';
import type { Schema } from '../schema.ts';

/** A heartbeat to write, with what is remembered of its license. */
export interface BeatToWrite {
  readonly beat: BeatRecord;
  readonly remembered?: KnownLicense | undefined;
}

interface Row {
  readonly place: number;
  /** `null` where what is remembered still stands. */
  readonly standing: StandingJson | null;
  readonly revocations: number | null;
  readonly joins: boolean;
}

/**
 * Writes heartbeats of licenses that exist, history and pulse in one statement, and answers each
 * one's license as of the same instant; `null` where there is no such license. The rows come in one
 * order, so that two servers never wait for each other.
 */
export async function writeBeats(
  db: Kysely<Schema>,
  beats: readonly BeatToWrite[],
): Promise<readonly (KeptBeat | null)[]> {
  const answers: (KeptBeat | null)[] = beats.map(() => null);
  const places = beats
    .map((_, place) => place)
    .toSorted((a, b) => inOrder(beats[a]?.beat, beats[b]?.beat));
  const { rows } = await statement(beats, places).execute(db);
  for (const { place, standing, revocations, joins } of rows) {
    const known = standing === null ? beats[place]?.remembered : knownOfJson(standing);
    if (known === undefined) throw new Error('A license was neither remembered nor read');
    answers[place] = { known, knownRevocations: revocations, joinsOthers: joins };
  }
  return answers;
}

function inOrder(one: BeatRecord | undefined, other: BeatRecord | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return (
    compare(one.licenseId, other.licenseId) ||
    compare(one.installId, other.installId) ||
    one.at - other.at
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Each lookup is one of an index, whatever the planner thinks of a table that grew since it looked. */
function statement(beats: readonly BeatToWrite[], places: readonly number[]): RawBuilder<Row> {
  const sorted = places.flatMap((place) => beats[place]?.beat ?? []);
  const versions = places.map((place) => beats[place]?.remembered?.version ?? null);
  const column = <T>(read: (beat: BeatRecord) => T) => sorted.map(read);
  return sql<Row>`${sql.raw(PLANNED)}
    with beat as (
      select b.*, l.standing, l.generation = b.generation as is_newest,
        case when l.status <> 'transferred' then to_timestamp(b.at) end as live_at
      from unnest(
        ${places}::int[], ${lastOfEach(sorted)}::bool[], ${crowded(sorted)}::bool[],
        ${column(({ licenseId }) => licenseId)}::text[], ${column(({ installId }) => installId)}::text[],
        ${column(({ at }) => at)}::float8[], ${column(({ generation }) => generation)}::int[],
        ${column(({ kid }) => kid)}::text[], ${column(({ nonce }) => nonce)}::text[],
        ${column(({ acceptedKids }) => arrayText(acceptedKids))}::text[],
        ${column(({ version }) => version)}::text[], ${column(({ host }) => host)}::text[],
        ${column(({ network }) => network)}::text[], ${column(({ byFile }) => byFile)}::bool[],
        ${column(({ usage }) => usage && toJson(usage))}::text[],
        ${column(({ revocationsVersion }) => revocationsVersion)}::int[],
        ${column(({ place }) => place?.latitude ?? null)}::int2[],
        ${column(({ place }) => place?.longitude ?? null)}::int2[], ${versions}::int[]
      ) as b (place, is_last, is_crowded, license_id, install_id, at, generation, kid, nonce, kids, version,
        host, network, by_file, usage, revocations, latitude, longitude, remembered)
      cross join lateral (
        select generation, status, case when version is distinct from b.remembered then ${standingJson} end as standing
        from licenses where id = b.license_id limit 1
      ) l
    ), history as (
      insert into heartbeats (received_at, license_id, install_id, generation, kid, nonce, version, host, network,
        by_file, latitude, longitude)
      select to_timestamp(at), license_id, install_id, generation, kid, nonce, version, host, network,
        by_file, latitude, longitude
      from beat
    ), newest as (
      insert into pulse as p (license_id, install_id, first_at, last_at, live_at, generation, kid, accepted_kids,
        held_generations, version, host, network, by_file, usage, revocations_version)
      select license_id, install_id, to_timestamp(at), to_timestamp(at), live_at, generation, kid, kids::text[],
        case when is_newest then array[generation] else '{}'::int[] end, version, host, network, by_file,
        usage::json, revocations
      from beat where is_last
      on conflict (license_id, install_id) do update set
        last_at = greatest(p.last_at, excluded.last_at),
        live_at = coalesce(excluded.live_at, p.live_at),
        generation = excluded.generation, kid = excluded.kid, accepted_kids = excluded.accepted_kids,
        held_generations = case when p.held_generations @> excluded.held_generations
          then p.held_generations else p.held_generations || excluded.held_generations end,
        version = excluded.version, host = excluded.host, network = excluded.network,
        by_file = excluded.by_file, usage = excluded.usage,
        revocations_version = excluded.revocations_version
    )
    select beat.place, beat.standing, own.revocations,
      own.revocations is null and (beat.is_crowded or (
        select true from pulse where license_id = beat.license_id limit 1
      ) is not null) as joins
    from beat left join lateral (
      select revocations_version as revocations from pulse
      where license_id = beat.license_id and install_id = beat.install_id limit 1
    ) own on true`;
}

/** Of one install's heartbeats in a group the last one becomes its pulse. */
function lastOfEach(sorted: readonly BeatRecord[]): boolean[] {
  return sorted.map(({ licenseId, installId }, index) => {
    const next = sorted[index + 1];
    return next?.licenseId !== licenseId || next.installId !== installId;
  });
}

/** Whether another install of the same license is in the group: the statement does not see its pulse yet. */
function crowded(sorted: readonly BeatRecord[]): boolean[] {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { licenseId, installId } of sorted) {
    const other = first.get(licenseId);
    if (other === undefined) first.set(licenseId, installId);
    else if (other !== installId) several.add(licenseId);
  }
  return sorted.map(({ licenseId }) => several.has(licenseId));
}

/** An array inside an array's row, as PostgreSQL writes it. */
function arrayText(texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return `{${quoted.join(',')}}`;
}
