import type { Catalog } from '../catalog/define-catalog.ts';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { telemetryOnly } from '../catalog/enforcement-presets.ts';
import { sampleProduct } from '../catalog/product-fixture.ts';
import { issueInstant } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import type { WhatIfReport } from './what-if-report.ts';
import { type FleetLicense, whatIf } from './what-if.ts';

/** A hundred days after issue. */
export const now = issueInstant + 100 * DAY;
/** The rules of the sample product. */
export const telemetry = telemetryOnly('community');

/** A catalog whose one product is enforced like this. */
export function catalogOf(enforcement: EnforcementPolicy): Catalog {
  return { defaultProduct: 'sample', products: { sample: { ...sampleProduct, enforcement } } };
}

/** A license of the fleet that is fine, but for the change given. */
export function license(index: number, change: Partial<FleetLicense> = {}): FleetLicense {
  return {
    id: `lic_${index}`,
    product: 'sample',
    status: 'active',
    kind: 'perpetual',
    issuedAt: issueInstant,
    expiresAt: null,
    supportUntil: now + DAY,
    lastHeartbeatAt: now - DAY,
    ...change,
  };
}

/** What the change would do, and the reports on the way. */
export function judge(
  [before, after]: readonly [EnforcementPolicy, EnforcementPolicy],
  fleet: Iterable<FleetLicense>,
  options: { readonly samples?: number; readonly progressEvery?: number } = {},
): { report: WhatIfReport; progress: readonly WhatIfReport[] } {
  const change = { before: catalogOf(before), after: catalogOf(after) };
  const running = whatIf(change, fleet, { now, ...options });
  const progress: WhatIfReport[] = [];
  for (;;) {
    const step = running.next();
    if (step.done === true) return { report: step.value, progress };
    progress.push(step.value);
  }
}
