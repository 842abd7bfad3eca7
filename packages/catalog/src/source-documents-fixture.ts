import type { Product } from '@signet/domain/catalog/product';
import { resolveTier, type ResolvedTier } from '@signet/domain/catalog/resolve-tier';
import { readText } from '@signet/domain/shared/text-file-fixture';

/** The documents that the sample products were taken from, beside the repository; empty where they are not there. */
const [invoices = '', shop = '', payments = '', starterKit = ''] = await Promise.all(
  [
    '000_54a19675c4554cda.txt',
    '002_32a92821252b9ac5.txt',
    '003_65edb7135890a72f.txt',
    '004_5b89fbacd304d5cc.txt',
  ].map((name) => readText(`../shared/sources/${name}`).catch(() => '')),
);

/** The text of each document, by the product that it describes. */
export const documents = { invoices, shop, payments, starterKit };

/** Whether there is nothing to compare with; the tests are skipped by name then. */
export const isAbsent = Object.values(documents).includes('');

/** `1,490 EUR`, `Up to 3`, `Every 24 hours`, `Every hour`, `Unlimited` as a number; `null` for no end. */
export function numberIn(text: string): number | null {
  if (/unlimited/i.test(text)) return null;
  if (/every hour/i.test(text)) return 1;
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

/** The cells of a Markdown table's row, found by its first. */
export function cellsOf(text: string, first: string): readonly string[] {
  const row = text.split('\n').find((line) => line.replace(/^\|\s*/, '').startsWith(`${first} |`));
  return (row ?? '')
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** A tier that is there. */
export function tierOf(product: Product, name: string): ResolvedTier {
  const tier = resolveTier(product, name);
  if (tier === undefined) throw new Error(`There is no tier ${name}`);
  return tier;
}
