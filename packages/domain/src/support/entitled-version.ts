import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { UnixSeconds } from '../shared/duration.ts';

/** A released version of a product. */
export interface Release {
  /** `1.8.2`; a suffix such as `-rc.1` does not count. */
  readonly version: string;
  readonly releasedAt: UnixSeconds;
}

/** Which versions a license entitles to, for ever (C01, C33, D06). */
export type EntitledVersions =
  | { readonly upTo: 'any' }
  | { readonly upTo: 'major'; readonly major: number }
  | { readonly upTo: 'version'; readonly version: string };

/** The versions that a license of this policy entitles to, given what was released when. */
export function entitledVersions(
  policy: Pick<EnforcementPolicy, 'entitledVersion'>,
  license: { readonly issuedAt: UnixSeconds; readonly supportUntil: UnixSeconds | null },
  releases: readonly Release[],
): EntitledVersions {
  if (policy.entitledVersion === 'any') return { upTo: 'any' };
  const isMajorRule = policy.entitledVersion === 'sameMajor';
  // Without a support window, what was out at issue is what was bought.
  const until = isMajorRule ? license.issuedAt : (license.supportUntil ?? license.issuedAt);
  const highest = releases
    .filter(({ version, releasedAt }) => releasedAt <= until && readVersion(version) !== undefined)
    .toSorted((left, right) => compareVersions(left.version, right.version))
    .at(-1);
  if (highest === undefined) return { upTo: 'any' };
  return isMajorRule
    ? { upTo: 'major', major: readVersion(highest.version)?.[0] ?? 0 }
    : { upTo: 'version', version: highest.version };
}

/** Whether a running version is within what the license entitles to; a version that cannot be read is never held against an install. */
export function isEntitled(running: string, entitled: EntitledVersions): boolean {
  const version = readVersion(running);
  if (version === undefined || entitled.upTo === 'any') return true;
  return entitled.upTo === 'major'
    ? version[0] <= entitled.major
    : compareVersions(running, entitled.version) <= 0;
}

/** Negative when `left` is the older version. */
function compareVersions(left: string, right: string): number {
  const [a, b] = [readVersion(left), readVersion(right)];
  if (a === undefined || b === undefined) return 0;
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function readVersion(text: string): readonly [number, number, number] | undefined {
  const [, major, minor, patch] =
    /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?![\d.])/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
}
