import { type Catalog, findProduct } from '../catalog/define-catalog.ts';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { factsOfLicense, type JudgedLicense } from './facts-of-license.ts';
import { ProductTally } from './product-tally.ts';
import type { WhatIfReport, WhatIfSample } from './what-if-report.ts';

/** A license of the fleet, with what the server last heard of its install. */
export interface FleetLicense extends JudgedLicense {
  readonly lastHeartbeatAt: UnixSeconds | null;
}

/** The catalog that is in force and the one that may come. */
export interface CatalogChange {
  readonly before: Catalog;
  readonly after: Catalog;
}

/** How the fleet is judged. */
export interface WhatIfOptions {
  readonly now: UnixSeconds;
  /** How many changed licenses are named; 20 unless told. */
  readonly samples?: number;
  /** After how many licenses the report so far is yielded; 10,000 unless told. */
  readonly progressEvery?: number;
}

/**
 * What a change of the catalog would do to the installs of a fleet, yielded as the fleet is read
 * and returned at its end. Nothing of a license is kept but the counts and the first samples.
 */
export function* whatIf(
  change: CatalogChange,
  fleet: Iterable<FleetLicense>,
  options: WhatIfOptions,
): Generator<WhatIfReport, WhatIfReport> {
  const { progressEvery = 10_000 } = options;
  const running = new WhatIf(change, options);
  for (const license of fleet) {
    running.judge(license);
    if (running.judged % progressEvery === 0) yield running.report();
  }
  return running.report();
}

interface Rules {
  readonly before: EnforcementPolicy;
  /** The very same object where the change leaves the policy as it is. */
  readonly after: EnforcementPolicy;
  readonly tally: ProductTally;
}

/**
 * A fleet being judged, for callers that read it in batches. Each license is judged under both
 * enforcement policies by the rule that installs follow; running versions and clocks are left out.
 */
export class WhatIf {
  judged = 0;
  #withoutProduct = 0;
  readonly #rules = new Map<string, Rules | null>();
  readonly #samples: WhatIfSample[] = [];
  readonly #change: CatalogChange;
  readonly #options: WhatIfOptions;

  constructor(change: CatalogChange, options: WhatIfOptions) {
    this.#change = change;
    this.#options = options;
  }

  /** Judges one more license. */
  judge(license: FleetLicense): void {
    this.judged += 1;
    const rules = this.#rulesOf(license.product);
    if (rules === null) {
      this.#withoutProduct += 1;
      return;
    }
    const { now, samples = 20 } = this.#options;
    const { issuedAt: signedAt, lastHeartbeatAt } = license;
    const facts = factsOfLicense(license, { signedAt, lastHeartbeatAt });
    const before = evaluateRuntime(facts, rules.before, now);
    const after = rules.after === rules.before ? before : evaluateRuntime(facts, rules.after, now);
    const isChanged = rules.tally.count(before, after);
    if (isChanged && this.#samples.length < samples) {
      const { id, product } = license;
      this.#samples.push({ id, product, ...rules.tally.differenceOf(before, after) });
    }
  }

  /** What was found so far. */
  report(): WhatIfReport {
    const tallies = [...this.#rules.values()].flatMap((rules) => rules?.tally ?? []);
    return {
      judged: this.judged,
      changed: tallies.reduce((sum, { changed }) => sum + changed, 0),
      withoutProduct: this.#withoutProduct,
      transitions: tallies.flatMap((tally) => tally.transitions()),
      traits: tallies.flatMap((tally) => tally.traits()),
      samples: [...this.#samples],
    };
  }

  #rulesOf(product: string): Rules | null {
    const known = this.#rules.get(product);
    if (known !== undefined) return known;
    const before = findProduct(this.#change.before, product)?.enforcement;
    const after = findProduct(this.#change.after, product)?.enforcement;
    const rules =
      before === undefined || after === undefined
        ? null
        : { before, after: sameOr(before, after), tally: new ProductTally(product) };
    this.#rules.set(product, rules);
    return rules;
  }
}

function sameOr(before: EnforcementPolicy, after: EnforcementPolicy): EnforcementPolicy {
  return canonicalJson(before) === canonicalJson(after) ? before : after;
}
