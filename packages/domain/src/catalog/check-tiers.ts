import { parsePeriod } from '../shared/duration.ts';
import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { isEmptyText } from './localized-text.ts';
import type { Product, Tier } from './product.ts';

/** Every name a tier uses is declared, every number is a count, and no tier inherits itself (A23). */
export function checkTiers(product: Product, path: string): readonly CatalogProblem[] {
  return Object.entries(product.tiers).flatMap(([name, tier]) => {
    const at = `${path}.tiers.${name}`;
    return [
      ...problemIf(isEmptyText(tier.name), problemAt(`${at}.name`, 'empty-text')),
      ...checkNames(product, tier, at),
      ...checkNumbers(tier, at),
      ...checkCycle(product, name, at),
    ];
  });
}

function checkNames(product: Product, tier: Tier, at: string): readonly CatalogProblem[] {
  const used = [
    ['inherits', product.tiers, tier.inherits === undefined ? [] : [tier.inherits]],
    [
      'supportPlan',
      product.supportPlans ?? {},
      tier.supportPlan === undefined ? [] : [tier.supportPlan],
    ],
    ['grantable', product.flags, tier.grantable ?? []],
    ['flags', product.flags, Object.keys(tier.flags ?? {})],
    ['limits', product.limits, Object.keys(tier.limits ?? {})],
    ['intervals', product.intervals, Object.keys(tier.intervals ?? {})],
    ['quotas', product.quotas, Object.keys(tier.quotas ?? {})],
  ] as const;
  return used.flatMap(([what, declared, names]) =>
    names
      .filter((name) => !Object.hasOwn(declared, name))
      .map((detail) => ({ detail, known: Object.keys(declared) }))
      .flatMap((facts) => problemIf(true, problemAt(`${at}.${what}`, 'unknown-name', facts))),
  );
}

function checkNumbers(tier: Tier, at: string): readonly CatalogProblem[] {
  const counts = { domains: tier.domains, nichePackages: tier.nichePackages };
  const numbers = [
    ...entriesAt(at, counts, 0),
    ...entriesAt(`${at}.limits`, tier.limits, 0),
    ...entriesAt(`${at}.quotas`, tier.quotas, 0),
    // Every 0 hours is no interval at all.
    ...entriesAt(`${at}.intervals`, tier.intervals, 1),
  ];
  const wrong = numbers.filter(
    ({ value, least }) => value !== 'unlimited' && !(Number.isSafeInteger(value) && value >= least),
  );
  const support = tier.freeSupport ?? null;
  return [
    ...wrong.flatMap(({ path, value }) =>
      problemIf(true, problemAt(path, 'not-a-count', { detail: `${value}` })),
    ),
    ...problemIf(
      support !== null && !parsePeriod(support).ok,
      problemAt(`${at}.freeSupport`, 'not-a-period', {
        detail: support ?? '',
      }),
    ),
  ];
}

function entriesAt(
  path: string,
  values: Readonly<Record<string, number | 'unlimited' | undefined>> | undefined,
  least: number,
) {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [{ path: `${path}.${name}`, value, least }],
  );
}

/** Said once for each tier of the cycle, with the way around. */
function checkCycle(product: Product, name: string, at: string): readonly CatalogProblem[] {
  const way = [name];
  let next = product.tiers[name]?.inherits;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    next = Object.hasOwn(product.tiers, next) ? product.tiers[next]?.inherits : undefined;
  }
  const detail = [...way, name].join(' → ');
  return problemIf(next === name, problemAt(`${at}.inherits`, 'cycle', { detail }));
}
