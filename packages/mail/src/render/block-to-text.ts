import { assertNever } from '@signet/domain/shared/assert-never';
import type { MailBlock } from '../messages/mail-content.ts';
import { inertText } from './inert-text.ts';
import { linkUrl } from './link-url.ts';

/** A block as plain text; only mail programs wrap its lines, so that a key survives being copied. */
export function blockToText(block: MailBlock): string {
  switch (block.kind) {
    case 'brand':
      return inertText(block.text);
    case 'heading':
      return underlined(block.text, '=');
    case 'subheading':
      return underlined(block.text, '-');
    case 'paragraph':
    case 'note':
      return inertText(block.text);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${inertText(item)}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${inertText(item)}`).join('\n');
    case 'facts':
      return block.rows
        .map(({ label, values }) => `${inertText(label)}: ${values.map(inertText).join(', ')}`)
        .join('\n');
    case 'copy-line':
      return `${inertText(block.label)}:\n\n${block.line}`;
    case 'code':
      return `${inertText(block.label)}:\n\n${inertText(block.code)}`;
    case 'button':
      return `${inertText(block.label)}:\n${linkUrl(block.url)}`;
    default:
      return assertNever(block);
  }
}

function underlined(text: string, line: string): string {
  const inert = inertText(text);
  return `${inert}\n${line.repeat(Math.min(inert.length, 72))}`;
}
