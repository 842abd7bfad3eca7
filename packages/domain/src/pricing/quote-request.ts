/** What is asked to be bought; names are checked against the product here. */
export interface QuoteRequest {
  readonly offer: string;
  readonly currency: string;
  /** `renewal`: what the next period of something bought before costs (D11–D13). */
  readonly purchase?: 'first' | 'renewal';
  /** Units beyond the tier's limits, by the limit's name (D14). */
  readonly extraUnits?: Readonly<Record<string, number>>;
}
