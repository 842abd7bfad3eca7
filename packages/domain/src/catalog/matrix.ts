import type { FeatureName, LocalizedText } from './localized-text.ts';
import { ownValue } from './own-value.ts';
import type { Product } from './product.ts';
import { resolveTier, type ResolvedTier } from './resolve-tier.ts';
import { lineageOf, mergeByName } from './tier-lineage.ts';

/** A tier as a column. */
export interface MatrixColumn {
  readonly tier: string;
  readonly label: LocalizedText;
  /** Issued by operators and never sold. */
  readonly internal: boolean;
}

/**
 * What a tier has of a row: a flag, a count, hours, `unlimited`, `optional`, a period or a support
 * plan's name; `null` for nothing.
 */
export type MatrixCell = boolean | number | string | null;

/** The part of the matrix a row belongs to, in the order in which it is printed. */
export type MatrixSection = 'site' | 'flag' | 'limit' | 'interval' | 'quota' | 'support';

/** One row, with a cell for every column. */
export interface MatrixRow {
  readonly section: MatrixSection;
  readonly name: string;
  readonly label: LocalizedText;
  readonly cells: readonly MatrixCell[];
}

/** What every tier of a product allows, as rows to print: data, never code to read (R8). */
export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

const ownLabels = {
  domains: { en: 'Domains', ro: 'Domenii' },
  niche_packages: { en: 'Niche packages', ro: 'Pachete de nișă' },
  free_support: { en: 'Free support', ro: 'Suport gratuit' },
  support_plan: { en: 'Support plan', ro: 'Plan de suport' },
} as const;

/** The matrix of a product's tiers, from the lowest to the highest. */
export function matrixOf(product: Product): Matrix {
  const tiers = Object.keys(product.tiers).flatMap((name) => resolveTier(product, name) ?? []);
  const all = (pick: (tier: ResolvedTier) => MatrixCell) => tiers.map(pick);
  const own = (
    section: MatrixSection,
    name: keyof typeof ownLabels,
    cells: MatrixRow['cells'],
  ) => ({
    section,
    name,
    label: ownLabels[name],
    cells,
  });
  return {
    columns: tiers.map(({ name }) => columnOf(product, name)),
    rows: [
      own(
        'site',
        'domains',
        all((tier) => tier.domains),
      ),
      own(
        'site',
        'niche_packages',
        all((tier) => tier.nichePackages),
      ),
      ...rowsOf('flag', product.flags, (flag) => all((tier) => flagCell(product, tier.name, flag))),
      ...rowsOf('limit', product.limits, (name) =>
        all((tier) => ownValue(tier.limits, name) ?? null),
      ),
      ...rowsOf('interval', product.intervals, (name) =>
        all((tier) => ownValue(tier.intervals, name) ?? null),
      ),
      ...rowsOf('quota', product.quotas, (name) =>
        all((tier) => ownValue(tier.quotas, name) ?? null),
      ),
      own(
        'support',
        'free_support',
        all((tier) => tier.freeSupport),
      ),
      own(
        'support',
        'support_plan',
        all((tier) => tier.supportPlan),
      ),
    ],
  };
}

function columnOf(product: Product, tier: string): MatrixColumn {
  const declared = product.tiers[tier];
  const label = declared?.name ?? { en: tier, ro: tier };
  return { tier, label, internal: declared?.internal === true };
}

function rowsOf(
  section: MatrixSection,
  declared: Readonly<Record<string, FeatureName>>,
  cellsOf: (name: string) => MatrixRow['cells'],
): readonly MatrixRow[] {
  return Object.entries(declared).map(([name, { en, ro }]) => ({
    section,
    name,
    label: { en, ro },
    cells: cellsOf(name),
  }));
}

/** Included, not included, or `optional`: the matrix itself says that it may be granted (R8). */
function flagCell(product: Product, tier: string, flag: string): MatrixCell {
  const marks = mergeByName(product.flags, lineageOf(product, tier), (own) => own.flags);
  return ownValue(marks, flag) ?? false;
}
