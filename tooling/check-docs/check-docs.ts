/** `node tooling/check-docs/check-docs.ts`: documents say nothing that is not so. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../process/run-command.ts';
import { checkDocument } from './check-document.ts';

const built = new Set(['node_modules', 'dist', 'coverage', 'reports', '.data', '.git', '.turbo']);

function documents(root: string): string[] {
  return globSync('**/*.md', { cwd: root, exclude: (name) => built.has(name) }).filter(
    (path) => !path.split(/[/\\]/).some((part) => built.has(part)),
  );
}

function scriptNames(root: string): Set<string> {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Set(keysOf(manifest, 'scripts'));
}

/** Error codes without a page in docs/errors; the codes are the keys of the status map. */
async function missingErrorPages(root: string): Promise<string[]> {
  const source = 'packages/domain/src/error/http-status.ts';
  const module: unknown = existsSync(join(root, source))
    ? await import(pathToFileURL(join(root, source)).href)
    : undefined;
  const codes = keysOf(module, 'httpStatus');
  if (codes.length === 0) return [`${source}: no httpStatus; check-docs.ts reads the codes there`];
  return codes
    .filter((code) => !existsSync(join(root, `docs/errors/${code}.md`)))
    .map((code) => `docs/errors/${code}.md: the error ${code} has no page`);
}

function keysOf(value: unknown, field: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: unknown = Reflect.get(value, field);
  return typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
}

const root = repositoryRoot;
const repository = { root, scripts: scriptNames(root) };
const findings = [
  ...documents(root).flatMap((path) => checkDocument(repository, path)),
  ...(await missingErrorPages(root)),
];
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
