import type { Product } from './product.ts';

/** The kinds of a product that is bought once and valid for ever: no term, no trial (R21). */
export const perpetualOnly = {
  perpetual: { validity: 'forever' },
  term: { validity: 'deferred' },
  trial: { validity: 'deferred' },
  'saas-monthly': { validity: 'deferred' },
} as const satisfies Product['kinds'];

/** A product without themes, plugins and niche packages. */
export const withoutArtifacts = { themes: [], plugins: [], nichePackages: [] } as const;
