import { assertNever } from '@signet/domain/shared/assert-never';
import type { MjmlNode } from 'mjml';
import type { MailBlock, MailFact } from '../messages/mail-content.ts';
import { escapeHtml } from './escape-html.ts';
import { inertText } from './inert-text.ts';
import { linkUrl } from './link-url.ts';
import { light } from './mail-colors.ts';

const MONOSPACE = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace";
const BOX = `border:1px solid ${light.hairline};border-radius:6px;background-color:${light.well};color:${light.ink};font-family:${MONOSPACE};`;
/** Breaks anywhere on the screen and nowhere in what is copied. */
const KEY = `${BOX}padding:12px;font-size:13px;line-height:1.5;word-break:break-all;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all;`;
const CODE = `${BOX}padding:12px;font-size:28px;line-height:1.2;font-weight:600;letter-spacing:6px;text-indent:6px;text-align:center;`;
const HINT = `font-size:13px;color:${light.quiet};padding-bottom:6px;`;
const LIST = 'margin:0;padding:0 0 0 22px;';
const LABEL = `text-align:left;vertical-align:top;font-weight:400;color:${light.quiet};padding:6px 12px 6px 0;width:34%;`;
const VALUE = 'vertical-align:top;padding:6px 0;word-break:break-word;overflow-wrap:anywhere;';

/** A block as MJML; every text in it is escaped here and nowhere else. */
export function blockToMjml(block: MailBlock): MjmlNode {
  switch (block.kind) {
    case 'brand':
      return text('quiet', html(block.text), {
        'font-size': '14px',
        'font-weight': '600',
        color: light.quiet,
      });
    case 'heading':
      return text('ink', `<h1 style="margin:0;font:inherit">${html(block.text)}</h1>`, {
        'font-size': '22px',
        'line-height': '1.3',
        'font-weight': '600',
      });
    case 'subheading':
      return text('ink', `<h2 style="margin:0;font:inherit">${html(block.text)}</h2>`, {
        'font-size': '16px',
        'font-weight': '600',
        padding: '18px 24px 4px',
      });
    case 'paragraph':
      return text('ink', html(block.text));
    case 'note':
      return text('quiet', html(block.text), { 'font-size': '13px', color: light.quiet });
    case 'steps':
      return text('ink', `<ol style="${LIST}">${items(block.items)}</ol>`);
    case 'list':
      return text('ink', `<ul style="${LIST}">${items(block.items)}</ul>`);
    case 'facts':
      return table(block.rows);
    case 'copy-line':
      return boxed(block.label, block.line, KEY);
    case 'code':
      return boxed(block.label, inertText(block.code), CODE);
    case 'button':
      return button(block.label, block.url);
    default:
      return assertNever(block);
  }
}

function html(value: string): string {
  return escapeHtml(inertText(value));
}

function items(values: readonly string[]): string {
  return values.map((value) => `<li style="padding-bottom:6px">${html(value)}</li>`).join('');
}

function text(
  look: 'ink' | 'quiet' | 'well ink',
  content: string,
  attributes: Readonly<Record<string, string>> = {},
): MjmlNode {
  return { tagName: 'mj-text', attributes: { 'css-class': look, ...attributes }, content };
}

function boxed(label: string, line: string, style: string): MjmlNode {
  const hint = `<div class="hint" style="${HINT}">${html(label)}</div>`;
  return text('well ink', `${hint}<div class="box" style="${style}">${escapeHtml(line)}</div>`);
}

function button(label: string, url: string): MjmlNode {
  return {
    tagName: 'mj-button',
    attributes: { 'css-class': 'press', href: escapeHtml(linkUrl(url)) },
    content: html(label),
  };
}

function table(rows: readonly MailFact[]): MjmlNode {
  const content = rows
    .map(({ label, values }) => {
      const value = values.map(html).join('<br>');
      return `<tr style="border-bottom:1px solid ${light.hairline}"><th scope="row" class="label" style="${LABEL}">${html(label)}</th><td style="${VALUE}">${value}</td></tr>`;
    })
    .join('');
  return { tagName: 'mj-table', attributes: { 'css-class': 'ink' }, content };
}
