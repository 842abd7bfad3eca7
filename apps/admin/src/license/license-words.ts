import { m } from '@signet/ui/messages';
import type { ListedLicense } from './license-list.ts';

/** A kind in the reader's language. */
export function kindWord(kind: string): string {
  const words: Readonly<Record<string, () => string>> = {
    perpetual: m.kind_perpetual,
    term: m.kind_term,
    trial: m.kind_trial,
  };
  return words[kind]?.() ?? kind;
}

/** A kind in one word, for narrow columns. */
export function kindShort(kind: string): string {
  return kind === 'trial' ? m.license_kind_trial_short() : kindWord(kind);
}

/** What a license is called: its first domain, else whose it is. */
export function licenseName(license: Pick<ListedLicense, 'domainBinding' | 'customer'>): string {
  return license.domainBinding[0] ?? license.customer.email;
}
