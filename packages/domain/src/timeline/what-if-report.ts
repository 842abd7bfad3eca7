import type { Capability } from '../catalog/enforcement-policy.ts';
import type { LicenseId } from '../license/license.ts';
import type { RuntimeStateName } from '../runtime/runtime-state.ts';

/** What a change can give to an install or take from it; the page and the free plan are no gifts. */
export const whatIfTraits = [
  'core',
  'cloud',
  'updates',
  'support',
  'downloads',
  'page503',
  'fallback',
] as const satisfies readonly (Capability | 'page503' | 'fallback')[];

/** A capability, the page that visitors get instead of the product, or the free plan. */
export type WhatIfTrait = (typeof whatIfTraits)[number];

/** How many installs of a product go from one state to another; the same state is counted, too. */
export interface StateTransition {
  readonly product: string;
  readonly from: RuntimeStateName;
  readonly to: RuntimeStateName;
  readonly count: number;
}

/** How many installs of a product would have a trait that they have not now, and the other way round. */
export interface TraitChange {
  readonly product: string;
  readonly trait: WhatIfTrait;
  readonly gained: number;
  readonly lost: number;
}

/** One of the first licenses that the change reaches. */
export interface WhatIfSample {
  readonly id: LicenseId;
  readonly product: string;
  readonly from: RuntimeStateName;
  readonly to: RuntimeStateName;
  readonly gained: readonly WhatIfTrait[];
  readonly lost: readonly WhatIfTrait[];
}

/** What a change of the catalog would do to a fleet, as far as it was judged. */
export interface WhatIfReport {
  /** Licenses seen. */
  readonly judged: number;
  /** Those whose install would be in another state, or have something more or less. */
  readonly changed: number;
  /** Those of a product that one of the catalogs lacks: nothing can be said of them. */
  readonly withoutProduct: number;
  /** Counts by state before and after, in the order of the states; zeros are left out. */
  readonly transitions: readonly StateTransition[];
  readonly traits: readonly TraitChange[];
  readonly samples: readonly WhatIfSample[];
}
