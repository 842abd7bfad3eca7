import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';

/** A page's content, before it stands in a page. */
export interface RenderedMarkdown {
  /** The text of the first heading. */
  readonly title: string;
  readonly html: string;
}

/**
 * Renders one file of the documentation. The text is ours, so its HTML is trusted. Links to other
 * files of the documentation lead to their pages; links to anything else of the repository, which
 * the server does not publish, become plain text.
 */
export function renderMarkdown(
  markdown: string,
  name: string,
  known: ReadonlySet<string>,
): RenderedMarkdown {
  let title = 'Signet';
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const plain = text.replaceAll(/[`*]/g, '');
        if (depth === 1) title = plain;
        const id = slugOf(plain);
        const content = this.parser.parseInline(tokens);
        const link =
          depth === 1
            ? ''
            : ` <a class="anchor" href="#${id}" aria-label="Link to ${escape(plain)}">#</a>`;
        return `<h${depth} id="${id}">${content}${link}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const content = this.parser.parseInline(tokens);
        const target = targetOf(href, name, known);
        return target === undefined ? content : `<a href="${target}">${content}</a>`;
      },
      code({ text }: Tokens.Code) {
        return `<pre tabindex="0"><code>${escape(text)}</code></pre>\n`;
      },
      table({ header, rows }: Tokens.Table) {
        const cell = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
        const head = header.map((it) => `<th scope="col">${cell(it)}</th>`).join('');
        const body = rows.map(
          (row) => `<tr>${row.map((it) => `<td>${cell(it)}</td>`).join('')}</tr>`,
        );
        return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html };
}

/** Where a link of a file leads on the server; undefined for what is not served. */
function targetOf(href: string, from: string, known: ReadonlySet<string>): string | undefined {
  if (/^(?:https?:|mailto:|#|\/)/.test(href)) return escape(href);
  const [path = '', anchor] = href.split('#');
  const name = posix.normalize(posix.join(posix.dirname(from), path));
  const file = [name, posix.join(name, 'README.md')].find((candidate) => known.has(candidate));
  if (file === undefined) return undefined;
  const page = file.replace(/(?:^|\/)README\.md$|\.md$/, '');
  return escape(`/docs/${page}`.replace(/\/$/, '') + (anchor === undefined ? '' : `#${anchor}`));
}

/** The anchor of a heading, as the usual code hosts make it. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/** Text as it stands in HTML, attributes included. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
