import type { RenderedMarkdown } from './render-markdown.ts';

const sections = [
  ['/docs', 'Start'],
  ['/docs/rules', 'Rules'],
  ['/docs/api', 'API'],
  ['/docs/errors', 'Errors'],
  ['/docs/protocol', 'Protocol'],
  ['/docs/operations', 'Operations'],
  ['/docs/security', 'Security'],
] as const;

/** A whole page around rendered Markdown: no script, no foreign source, one style sheet of ours. */
export function docsPage({
  title,
  html,
  path,
}: RenderedMarkdown & { readonly path: string }): string {
  const here = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${here} · Signet documentation</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<nav aria-label="Documentation">
<strong>Signet</strong>
${sections.map((section) => navLink(section, path)).join('\n')}
</nav>
</header>
<main id="content" tabindex="-1">
${html}</main>
</body>
</html>
`;
}

function navLink([href, label]: (typeof sections)[number], path: string): string {
  const current = href === path ? ' aria-current="page"' : '';
  return `<a href="${href}"${current}>${label}</a>`;
}
