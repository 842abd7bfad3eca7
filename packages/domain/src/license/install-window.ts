import type { UnixSeconds } from '../shared/duration.ts';

/** A stretch of time in which a license may run on two installs, as for a move to another host (B64). */
export interface MultiInstallWindow {
  readonly from: UnixSeconds;
  /** The first second after it. */
  readonly until: UnixSeconds;
}
