import type { Locale } from '@signet/domain/catalog/localized-text';

/** A piece of a mail, as plain text: escaping and looks belong to the renderer. */
export type MailBlock =
  /** Whose mail it is, above everything else. */
  | { readonly kind: 'brand'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Quiet text at the end: terms, why the mail came. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly MailFact[] }
  /** One line to copy in full; it is never wrapped in the text part and never altered. */
  | { readonly kind: 'copy-line'; readonly label: string; readonly line: string }
  /** A short code to type. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  | { readonly kind: 'button'; readonly label: string; readonly url: string };

/** A labeled fact; several values stand on a line each. */
export interface MailFact {
  readonly label: string;
  readonly values: readonly string[];
}

/** What a mail says, before it is drawn. */
export interface MailContent {
  /** A header: it never holds a secret. */
  readonly subject: string;
  /** The line that mailboxes show after the subject; it never holds a secret. */
  readonly preheader: string;
  readonly blocks: readonly MailBlock[];
}

/** One mail: from its facts to its words, in the customer's language (U14). */
export type MailMessage<Facts> = (facts: Facts, locale: Locale) => MailContent;
