import { canonicalJson } from '../shared/canonical-json.ts';
import { type CatalogMeaning, catalogMeanings, meaningOf } from './catalog-meaning.ts';
import type { Catalog } from './define-catalog.ts';
import type { LocalizedText } from './localized-text.ts';
import { ownValue } from './own-value.ts';

/** A catalog as its canonical text has it, where the order of tiers is a list of its own. */
export interface CatalogSnapshot extends Catalog {
  readonly order?: Readonly<Record<string, { readonly tiers: readonly string[] }>>;
}

/** One difference: where, what it was and is, and what it touches. */
export interface CatalogChange {
  /** `products.storefront.tiers.pro.freeSupport`. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Absent for what was added. */
  readonly before?: unknown;
  /** Absent for what was removed. */
  readonly after?: unknown;
  readonly meaning: CatalogMeaning;
  readonly text: LocalizedText;
}

/** What changed between two catalogs, from the top; a part that came or went is one change. */
export function diffCatalogs(
  before: CatalogSnapshot,
  after: CatalogSnapshot,
): readonly CatalogChange[] {
  const parts = ({ defaultProduct, products }: Catalog) => ({ defaultProduct, products });
  return [...diffValues([], parts(before), parts(after)), ...diffOrders(before, after)];
}

function diffValues(
  path: readonly string[],
  before: unknown,
  after: unknown,
): readonly CatalogChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [changeAt(path, 'added', { after })];
  if (after === undefined) return [changeAt(path, 'removed', { before })];
  if (!isRecord(before) || !isRecord(after)) {
    const isSame = canonicalJson(before) === canonicalJson(after);
    return isSame ? [] : [changeAt(path, 'changed', { before, after })];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    diffValues([...path, key], ownValue(before, key), ownValue(after, key)),
  );
}

/** Tiers that both have and that stand in another order. */
function diffOrders(before: CatalogSnapshot, after: CatalogSnapshot): readonly CatalogChange[] {
  return Object.keys(after.products).flatMap((product) => {
    const [was, is] = [tierOrder(before, product), tierOrder(after, product)];
    const kept = was.filter((tier) => is.includes(tier));
    const now = is.filter((tier) => was.includes(tier));
    if (kept.join('\n') === now.join('\n')) return [];
    return [changeAt(['products', product, 'tiers'], 'changed', { before: was, after: is })];
  });
}

function tierOrder({ order, products }: CatalogSnapshot, product: string): readonly string[] {
  const declared = ownValue(products, product)?.tiers;
  return ownValue(order, product)?.tiers ?? Object.keys(declared ?? {});
}

function changeAt(
  path: readonly string[],
  change: CatalogChange['change'],
  values: { readonly before?: unknown; readonly after?: unknown },
): CatalogChange {
  const meaning = meaningOf(path);
  const { en, ro } = catalogMeanings[meaning];
  return { path: path.join('.'), change, ...values, meaning, text: { en, ro } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
