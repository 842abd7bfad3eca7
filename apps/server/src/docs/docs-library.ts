import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsPage } from './docs-page.ts';
import { renderMarkdown } from './render-markdown.ts';
import { type CachedText, cachedText } from './reply-cached.ts';

/** Every page by its path, such as `/docs/errors/PLAN_LIMIT`. */
export interface DocsLibrary {
  readonly pages: ReadonlyMap<string, CachedText>;
  /** What is shown where there is no page. */
  readonly missing: CachedText;
  readonly style: CachedText;
}

const docsFolder = fileURLToPath(new URL('../../../../docs/', import.meta.url));
const html = 'text/html; charset=utf-8';

/** Reads and renders every Markdown file of the folder; the paths it knows are the only ones there are. */
export async function openDocs(folder: string = docsFolder): Promise<DocsLibrary> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'));
  const pages = await Promise.all(
    names.map(async (name) => {
      const path = pathOf(name);
      const markdown = await readFile(join(folder, name), 'utf8');
      const rendered = renderMarkdown(markdown, name, new Set(names));
      return [path, cachedText(html, docsPage({ ...rendered, path }))] as const;
    }),
  );
  const style = await readFile(new URL('docs.css', import.meta.url), 'utf8');
  const nothing = { title: 'There is no such page', html: missingHtml, path: '' };
  return {
    pages: new Map(pages),
    missing: cachedText(html, docsPage(nothing)),
    style: cachedText('text/css; charset=utf-8', style),
  };
}

const missingHtml = `<h1>There is no such page</h1>
<p>The <a href="/docs">documentation</a> lists every page, and <a href="/docs/errors">the error codes</a> each have one.</p>`;

/** `errors/PLAN_LIMIT.md` as `/docs/errors/PLAN_LIMIT`; a README is its folder. */
function pathOf(name: string): string {
  return `/docs/${name.replace(/(?:^|\/)README\.md$|\.md$/, '')}`.replace(/\/$/, '');
}
