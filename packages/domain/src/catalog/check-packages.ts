import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { isPackageName } from './premium-package.ts';
import type { Product } from './product.ts';

/** Every premium package has a name that npm accepts and is part of something the product sells (B41). */
export function checkPackages(product: Product, path: string): readonly CatalogProblem[] {
  return Object.entries(product.packages ?? {}).flatMap(([name, { plugin, theme }]) => {
    const at = `${path}.${name}`;
    return [
      ...problemIf(!isPackageName(name), problemAt(at, 'not-a-package', { detail: name })),
      ...unknownPart(`${at}.plugin`, product.plugins, plugin),
      ...unknownPart(`${at}.theme`, product.themes, theme),
    ];
  });
}

function unknownPart(
  at: string,
  known: readonly string[],
  detail: string | undefined,
): readonly CatalogProblem[] {
  if (detail === undefined || known.includes(detail)) return [];
  return [problemAt(at, 'unknown-name', { detail, known })];
}
