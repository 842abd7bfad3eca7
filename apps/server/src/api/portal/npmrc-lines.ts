import type { Catalog } from '@signet/domain/catalog/define-catalog';

/**
 * What a customer's `.npmrc` needs to install premium packages from the vendor's registry (C44): each
 * scope of the catalog's packages, then the place of the token. The token itself stays in the environment.
 */
export function npmrcLines({ products }: Catalog, registry: string): readonly string[] {
  const names = Object.values(products).flatMap(({ packages = {} }) => Object.keys(packages));
  const scopes = new Set(names.flatMap((name) => /^(@[^/]+)\//.exec(name)?.[1] ?? []));
  const place = `${registry}/`;
  return [
    ...[...scopes].toSorted().map((scope) => `${scope}:registry=${place}`),
    `${place.slice(place.indexOf('//'))}:_authToken=\${NPM_REGISTRY_TOKEN}`,
  ];
}
