/** A text a person reads, in every language Signet speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly ro: string;
}

/** A language Signet speaks. */
export type Locale = keyof LocalizedText;
