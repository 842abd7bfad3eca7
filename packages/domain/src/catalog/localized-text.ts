/** A text a person reads, in every language Signet speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly ro: string;
}

/** Whether one of the languages has nothing to read. */
export function isEmptyText(text: LocalizedText): boolean {
  return text.en.trim() === '' || text.ro.trim() === '';
}

/** A language Signet speaks. */
export type Locale = keyof LocalizedText;

/** A feature's display name and how an English sentence speaks of it. */
export interface FeatureName extends LocalizedText {
  /** "Priority support is …"; without it the name is a plural: "Recurring invoices are …" (A33). */
  readonly singular?: true;
}
