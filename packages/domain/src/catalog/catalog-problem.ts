import { type CatalogProblemCode, catalogProblemTexts } from './catalog-problem-text.ts';
import type { LocalizedText } from './localized-text.ts';

/** One thing in a catalog that the compiler cannot see, where it is, and what to do. */
export interface CatalogProblem {
  /** `products.storefront.tiers.pro.inherits`. */
  readonly path: string;
  readonly code: CatalogProblemCode;
  readonly text: LocalizedText;
  readonly fix: LocalizedText;
}

/** A problem in its words; `detail` is what was found there, `known` what could stand there. */
export function problemAt(
  path: string,
  code: CatalogProblemCode,
  facts: { readonly detail: string; readonly known?: readonly string[] } = { detail: '' },
): CatalogProblem {
  const { text, fix } = catalogProblemTexts[code];
  const known = (facts.known ?? []).join(', ');
  const fill = ({ en, ro }: LocalizedText) => ({
    en: en.replace('{detail}', () => facts.detail).replace('{known}', () => known || '(none)'),
    ro: ro.replace('{detail}', () => facts.detail).replace('{known}', () => known || '(nimic)'),
  });
  return { path, code, text: fill(text), fix: fill(fix) };
}

/** The problem where the condition holds, else nothing. */
export function problemIf(isWrong: boolean, problem: CatalogProblem): readonly CatalogProblem[] {
  return isWrong ? [problem] : [];
}
