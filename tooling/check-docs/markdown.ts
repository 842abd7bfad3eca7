/** A link or a piece of code in a document, with the line it stands on. */
export interface Mention {
  readonly line: number;
  readonly text: string;
}

/** What a document points at. */
export interface DocumentMentions {
  readonly links: readonly Mention[];
  /** Inline code, and each line of a fenced block. */
  readonly code: readonly Mention[];
  /** The anchors its headings make. */
  readonly anchors: ReadonlySet<string>;
}

const link = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const inlineCode = /`([^`]+)`/g;
const heading = /^#{1,6}\s+(.*)$/;

/** Reads the Markdown that documents use: fences, inline code, inline links, `#` headings. */
export function readMarkdown(text: string): DocumentMentions {
  const links: Mention[] = [];
  const code: Mention[] = [];
  const anchors = new Set<string>();
  let fenced = false;
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    if (/^\s*(?:```|~~~)/.test(row)) fenced = !fenced;
    else if (fenced) code.push({ line, text: row });
    else {
      for (const [, span] of row.matchAll(inlineCode)) if (span) code.push({ line, text: span });
      const prose = row.replaceAll(inlineCode, '');
      for (const [, target] of row.matchAll(link)) if (target) links.push({ line, text: target });
      const title = heading.exec(prose === row ? row : row.replaceAll('`', ''))?.[1];
      if (title !== undefined) anchors.add(slug(title));
    }
  }
  return { links, code, anchors };
}

/** The anchor of a heading, as the usual code hosts make it. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}
