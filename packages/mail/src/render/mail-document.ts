import type { Locale } from '@signet/domain/catalog/localized-text';
import type { MjmlNode } from 'mjml';
import type { MailContent } from '../messages/mail-content.ts';
import { blockToMjml } from './block-to-mjml.ts';
import { escapeHtml } from './escape-html.ts';
import { inertText } from './inert-text.ts';
import { darkStyles, light } from './mail-colors.ts';

const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
/** Keeps mailboxes from filling their preview line with the body, where the key is. */
const PREVIEW_END = '&#847;&zwnj;&nbsp;'.repeat(60);

/** A mail as an MJML document: one card on paper, at most 600 px wide, without anything to load. */
export function mailDocument(content: MailContent, locale: Locale): MjmlNode {
  const brand = content.blocks.filter((block) => block.kind === 'brand').map(blockToMjml);
  const body = content.blocks.filter((block) => block.kind !== 'brand').map(blockToMjml);
  return node('mjml', { lang: locale, dir: 'ltr' }, [
    head(content),
    node('mj-body', { 'background-color': light.paper, width: '600px' }, [
      node('mj-wrapper', { padding: '12px 8px 24px' }, [
        node('mj-section', { padding: '0' }, [node('mj-column', {}, brand)]),
        node('mj-section', CARD, [node('mj-column', {}, body)]),
      ]),
    ]),
  ]);
}

function head(content: MailContent): MjmlNode {
  const preview = escapeHtml(inertText(content.preheader));
  return node('mj-head', {}, [
    leaf('mj-title', escapeHtml(inertText(content.subject))),
    leaf('mj-preview', `${preview}${PREVIEW_END}`),
    leaf(
      'mj-raw',
      '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    ),
    leaf('mj-style', darkStyles),
    node('mj-attributes', {}, [
      node('mj-all', { 'font-family': SANS }, []),
      node('mj-text', { ...BODY_TEXT, padding: '8px 24px' }, []),
      node('mj-table', { ...BODY_TEXT, padding: '4px 24px 8px' }, []),
      node('mj-button', BUTTON, []),
    ]),
  ]);
}

const CARD = {
  'css-class': 'card',
  'background-color': light.card,
  border: `1px solid ${light.hairline}`,
  'border-radius': '6px',
  padding: '12px 0 16px',
};

const BODY_TEXT = { 'font-size': '15px', 'line-height': '1.55', color: light.ink };

const BUTTON = {
  align: 'left',
  'background-color': light.accent,
  color: light.onAccent,
  'border-radius': '6px',
  'font-size': '15px',
  'font-weight': '600',
  'inner-padding': '13px 22px',
  padding: '12px 24px',
};

function node(
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly MjmlNode[],
): MjmlNode {
  return { tagName, attributes, children };
}

function leaf(tagName: string, content: string): MjmlNode {
  return { tagName, attributes: {}, content };
}
