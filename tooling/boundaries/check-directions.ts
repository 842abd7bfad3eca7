import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../process/run-command.ts';
import { type Direction, directions } from './directions.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Every step against the directions of architecture.md, as sentences that say what to do. */
export function checkDirections(root: string): string[] {
  const manifests = [
    'tooling/package.json',
    ...globSync('{packages,apps}/*/package.json', { cwd: root }),
  ];
  return manifests
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => checkPackage(root, path));
}

function checkPackage(root: string, manifestPath: string): string[] {
  const folder = dirname(manifestPath);
  const direction = directions[basename(folder)];
  if (direction === undefined) {
    return [
      `${folder} has no row in tooling/boundaries/directions.ts: say there what it may import.`,
    ];
  }
  const manifest = readManifest(join(root, manifestPath));
  return [
    ...checkManifest(manifestPath, manifest, direction),
    ...checkSources(join(root, folder), manifest),
  ];
}

function readManifest(path: string): Manifest {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof value === 'object' && value !== null ? value : {};
}

function checkManifest(
  path: string,
  manifest: Manifest,
  { imports, tests = [] }: Direction,
): string[] {
  const refuse = (field: keyof Manifest, allowed: readonly string[]) =>
    workspaceNames(manifest[field])
      .filter((name) => !allowed.includes(name))
      .map(
        (name) =>
          `${path}: ${field} names @signet/${name}, which lies in the wrong direction. Move the code to where both may import it, or reach it through a port.`,
      );
  return [...refuse('dependencies', imports), ...refuse('devDependencies', [...imports, ...tests])];
}

/** Tests, and what only tests load: fixtures, contract suites, the stores that tests run on. */
const testSupport = /(?:\.(?:test|test-d|contract)|-fixture)\.tsx?$|(?:^|[/\\])test-[^/\\]+[/\\]/;

/** Code that ships must not load what only tests may: neither lint nor turbo looks at that. */
function checkSources(folder: string, manifest: Manifest): string[] {
  const testOnly = new Set(workspaceNames(manifest.devDependencies));
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: folder }).filter(
    (path) => !testSupport.test(path),
  );
  return sources.flatMap((path) =>
    loadedPackages(readFileSync(join(folder, path), 'utf8'))
      .filter((name) => testOnly.has(name))
      .map(
        (name) =>
          `${join(folder, path)}: loads @signet/${name}, a devDependency. Write \`import type\`, or move the import to a test.`,
      ),
  );
}

function workspaceNames(dependencies: Readonly<Record<string, string>> = {}): string[] {
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@signet/'))
    .map((name) => name.slice('@signet/'.length));
}

const statement =
  /^\s*(?:import|export)\s+(?!type\s)(?:[^'"`;]*?\sfrom\s+)?['"]@signet\/([^/'"]+)/gm;
const dynamicImport = /\bimport\(\s*['"]@signet\/([^/'"]+)/g;

/** Workspace packages that a source loads when it runs. */
function loadedPackages(source: string): string[] {
  return [...source.matchAll(statement), ...source.matchAll(dynamicImport)].flatMap(
    ([, name]) => name ?? [],
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const findings = checkDirections(process.argv[2] ?? repositoryRoot);
  for (const finding of findings) console.log(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
