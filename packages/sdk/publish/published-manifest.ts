import { entries } from './entries.ts';

/** What a registry and a resolver read of the package. */
export interface PublishedManifest {
  readonly name: string;
  readonly description: string;
  readonly sideEffects: boolean;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const kept = [
  'name',
  'version',
  'license',
  'type',
  'engines',
  'peerDependencies',
  'peerDependenciesMeta',
];

/**
 * The manifest of the published package: built modules in place of sources, and only the packages
 * that are not bundled.
 *
 * @param bundledWith versions of the packages that stay outside of the bundle.
 */
export function publishedManifest(
  workspace: string,
  bundledWith: Readonly<Record<string, string>>,
): PublishedManifest {
  const manifest = JSON.parse(workspace) as Readonly<Record<string, unknown>>;
  const exported = Object.fromEntries<unknown>(
    Object.keys(entries).map((name) => [
      name === 'index' ? '.' : `./${name}`,
      { types: `./${name}.d.ts`, default: `./${name}.js` },
    ]),
  );
  return {
    ...(Object.fromEntries(kept.map((key) => [key, manifest[key]])) as { readonly name: string }),
    description: 'The license of a product, verified where the product runs, with no network.',
    sideEffects: false,
    files: ['*.js', '*.d.ts'],
    exports: { ...exported, './package.json': './package.json' },
    dependencies: Object.fromEntries(
      Object.entries(bundledWith).map(([name, version]) => [name, `^${version}`]),
    ),
  };
}
