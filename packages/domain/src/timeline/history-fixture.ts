import { heartbeatStates } from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { everyAction, type ActionName } from '../license/every-action-fixture.ts';
import { issueLicense, type IssueCommand } from '../license/issue-license.ts';
import type { LicenseEvent } from '../license/license-event.ts';
import {
  issueCommand,
  issueInstant,
  mint,
  mintAt,
  termProduct,
} from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import type { LicenseHistory } from './course-of.ts';
import { type LicenseInstant, timelineAt } from './timeline-at.ts';

/** An action and how many seconds after issue it happened. */
export type Happened = readonly [after: UnixSeconds, action: ActionName, days?: number];

/** The history of a license that was issued and to which things happened; a refused action did not happen. */
export function historyOf(
  change: Partial<IssueCommand> = {},
  happened: readonly Happened[] = [],
  heartbeats: readonly UnixSeconds[] = [],
): LicenseHistory {
  const issued = issueLicense(termProduct, { ...issueCommand, ...change }, mint);
  if (!issued.ok) throw new Error(`Refused: ${issued.error.code}`);
  const events: LicenseEvent[] = [issued.value.event];
  let current: License = issued.value.event.license;
  for (const [after, action, days = 30] of happened) {
    const at = { ...mintAt(issueInstant + after), jti: `jti-${events.length + 1}` };
    const decided = everyAction[action](current, { mint: at, days });
    if (!decided.ok) continue;
    events.push(decided.value.event);
    current = decided.value.event.license;
  }
  return { id: mint.licenseId, events, heartbeats };
}

/** Days after issue, as an instant. */
export function day(count: number): UnixSeconds {
  return issueInstant + count * DAY;
}

/** The sample product under the rules by heartbeat. */
export const beating = { ...sampleProduct, enforcement: heartbeatStates };

/** A license at an instant at which it was issued already. */
export function seenAt(
  history: LicenseHistory,
  instant: UnixSeconds,
  product = sampleProduct,
): LicenseInstant {
  const found = timelineAt(history, product, instant);
  if (found === null) throw new Error('The license was not issued yet');
  return found;
}

/** What is issued for a term of 30 days. */
export const thirtyDays = { kind: 'term', term: { days: 30 } } as const;
