import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Mention, readMarkdown } from './markdown.ts';

/** What a document is judged against. */
export interface Repository {
  readonly root: string;
  /** Names of the root package.json's scripts. */
  readonly scripts: ReadonlySet<string>;
}

/** Words that follow `pnpm` and are its own. */
const ownCommands = new Set(
  'add approve approve-builds audit config create deploy dlx exec fetch import init install i licenses link list login ls outdated pack patch publish rebuild remove run sbom setup start store test uninstall update up view why'.split(
    ' ',
  ),
);

/** Every link, path and script a document names that does not exist: `file:line: sentence`. */
export function checkDocument(repository: Repository, path: string): string[] {
  const { links, code } = readMarkdown(readFileSync(join(repository.root, path), 'utf8'));
  const findings = [
    ...links.flatMap((mention) => checkLink(repository, path, mention)),
    ...code.flatMap((mention) => checkPath(repository, mention)),
    ...code.flatMap((mention) => checkScript(repository, mention)),
  ];
  return findings.map(({ line, text }) => `${path}:${line}: ${text}`);
}

function checkLink({ root }: Repository, from: string, { line, text }: Mention): Mention[] {
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('/')) return [];
  const [target = '', anchor] = text.split('#');
  const path = target === '' ? from : normalize(join(dirname(from), decodeURI(target)));
  const file = join(root, path);
  if (!existsSync(file)) return [{ line, text: `links to ${text}, and there is no ${path}` }];
  if (
    anchor === undefined ||
    anchor === '' ||
    !path.endsWith('.md') ||
    statSync(file).isDirectory()
  )
    return [];
  if (readMarkdown(readFileSync(file, 'utf8')).anchors.has(decodeURI(anchor))) return [];
  return [{ line, text: `links to ${text}, and ${path} has no such heading` }];
}

const repositoryPath = /^(?:packages|apps|tooling|docs|\.ci)\/[\w./*{},@-]*$/;
const placeholder = /NNNN|\.\.\./;

function checkPath({ root }: Repository, { line, text }: Mention): Mention[] {
  const path = text.trim().replace(/:\d+$/, '');
  if (!repositoryPath.test(path) || placeholder.test(path)) return [];
  const found = /[*{]/.test(path)
    ? globSync(path, { cwd: root }).length > 0
    : existsSync(join(root, path));
  return found ? [] : [{ line, text: `names ${path}, and there is no such file` }];
}

function checkScript({ scripts }: Repository, { line, text }: Mention): Mention[] {
  const names = [...text.matchAll(/\bpnpm(?:@\d+)?\s+(?:run\s+)?([a-z][\w:-]*)/g)].map(
    ([, name]) => name ?? '',
  );
  return names
    .filter((name) => !scripts.has(name) && !ownCommands.has(name))
    .map((name) => ({ line, text: `names the script ${name}, which package.json does not have` }));
}
