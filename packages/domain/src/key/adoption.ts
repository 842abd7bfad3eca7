import { countEn, countRo, percent } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { type Adoption, isAdopted, NEEDED_PERCENT } from './key-ring.ts';

/** An install as adoption looks at it. */
export interface FleetInstall {
  readonly installId: string;
  /** The last accepted heartbeat, by file too; `null` for never. */
  readonly lastHeartbeatAt: UnixSeconds | null;
  /** The kids its last heartbeat listed. */
  readonly acceptedKids: readonly string[];
  /** Whether it has no way out to the network. */
  readonly isAirGapped: boolean;
}

/** The share of the fleet that accepts a key, with everyone it leaves out (B67, B68, R18). */
export interface FleetAdoption extends Adoption {
  /** Counted installs that do not accept the key. */
  readonly lacking: readonly string[];
  /** Not counted: the last heartbeat is 30 days old or older. */
  readonly silent: readonly string[];
  /** Not counted: no heartbeat ever. */
  readonly never: readonly string[];
  /** Not counted: air-gapped, and no file from it in the last 30 days; what it accepts is unknown. */
  readonly airGapped: readonly string[];
  /** How many more counted installs must accept the key before it may sign; 0 when enough do. */
  readonly missing: number;
}

/** An install counts while its last heartbeat is younger than this (R18). */
export const ADOPTION_WINDOW = 30 * DAY;

/**
 * Measures who accepts `kid`. Installs that beat in the last 30 days, by network or by file, are
 * the denominator. An install listed more than once, as after a transfer, counts once with its
 * newest heartbeat.
 */
export function measureAdoption(
  installs: readonly FleetInstall[],
  kid: string,
  now: UnixSeconds,
): FleetAdoption {
  const groups = { confirmed: 0, lacking: ids(), silent: ids(), never: ids(), airGapped: ids() };
  for (const install of newestOfEach(installs)) {
    const { installId, lastHeartbeatAt: at, isAirGapped } = install;
    const isCounted = at !== null && now - at < ADOPTION_WINDOW;
    if (isCounted && install.acceptedKids.includes(kid)) groups.confirmed += 1;
    else if (isCounted) groups.lacking.push(installId);
    else if (isAirGapped) groups.airGapped.push(installId);
    else if (at === null) groups.never.push(installId);
    else groups.silent.push(installId);
  }
  const counted = groups.confirmed + groups.lacking.length;
  const needed = counted === 0 ? 0 : Math.floor((counted * NEEDED_PERCENT) / 100) + 1;
  return { ...groups, counted, missing: Math.max(0, needed - groups.confirmed) };
}

/** The measure in words, with its denominator and everyone it leaves out. */
export function explainAdoption(kid: string, adoption: FleetAdoption): ExplanationStep {
  const { confirmed, counted, silent, never, airGapped } = adoption;
  const share = percent(confirmed, counted);
  const looked = { rule: 'key.adoption', input: `${confirmed}/${counted}`, threshold: '> 95 %' };
  const out = [silent.length, never.length, airGapped.length] as const;
  const text = {
    en: `${confirmed} of ${countEn(counted, 'install', 'installs')} that beat in the last 30 days accept ${kid} (${share} %). Not counted: ${out[0]} silent, ${out[1]} never seen, ${out[2]} air-gapped.`,
    ro: `${confirmed} din ${countRo(counted, 'instalare', 'instalări')} cu semnal în ultimele 30 de zile acceptă ${kid} (${share.replace('.', ',')} %). Nu sunt numărate: ${out[0]} fără semnal recent, ${out[1]} niciodată văzute, ${out[2]} izolate de rețea.`,
  };
  return isAdopted(adoption) ? passed(looked, text) : noted(looked, text, ship);
}

const ship = {
  en: 'Ship the public key with the next release and wait for heartbeats.',
  ro: 'Livrează cheia publică în versiunea următoare și așteaptă semnalele.',
};

function newestOfEach(installs: readonly FleetInstall[]): Iterable<FleetInstall> {
  const newest = new Map<string, FleetInstall>();
  for (const install of installs) {
    const known = newest.get(install.installId);
    if (known === undefined || beatAt(known) < beatAt(install)) {
      newest.set(install.installId, install);
    }
  }
  return newest.values();
}

function beatAt({ lastHeartbeatAt }: FleetInstall): number {
  return lastHeartbeatAt ?? Number.NEGATIVE_INFINITY;
}

function ids(): string[] {
  return [];
}
