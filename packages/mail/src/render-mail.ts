// Packages that use this one compile it from its sources and would not find the types of mjml otherwise.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./mjml.d.ts" />
import type { Locale } from '@signet/domain/catalog/localized-text';
import { type MailMessages, type MailName, mailMessages } from './messages/message-list.ts';
import { blockToText } from './render/block-to-text.ts';
import { mailDocument } from './render/mail-document.ts';

/** A mail in the form in which it leaves. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const HEADER_BREAKER = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Renders a mail in its reader's language. Facts stay text: nothing in a name becomes markup, a
 * line or a header. Throws, without any fact in the message, on a subject with a line break or
 * another control character, on a token that is none and on a link that is not http or https.
 */
export async function renderMail<N extends MailName>(
  name: N,
  facts: MailMessages[N],
  locale: Locale,
): Promise<RenderedMail> {
  const content = mailMessages[name](facts, locale);
  if (HEADER_BREAKER.test(content.subject)) {
    throw new TypeError(`the subject of ${name} has a control character`);
  }
  // Loaded with the first mail: MJML takes most of a second, which no server start should wait for.
  const { default: mjml2html } = await import('mjml');
  const { html } = await mjml2html(mailDocument(content, locale), {
    fonts: {},
    validationLevel: 'skip',
    keepComments: false,
  });
  const text = `${content.blocks.map(blockToText).join('\n\n')}\n`;
  return { subject: content.subject, html, text };
}
