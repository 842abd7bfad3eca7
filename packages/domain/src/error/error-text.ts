import type { DomainProblem, ErrorCode, ErrorFacts, TokenProblem } from './signet-error.ts';

/** What happened, with its numbers and dates, and the next-best action. */
export interface ErrorText {
  readonly error: string;
  readonly fix: string;
}

/** One language's text for every error; a code without a text does not compile. */
export type ErrorTexts = {
  readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => ErrorText;
};

/** One language's sentence for every problem of a token; `detail` is the part or claim it is about. */
export type TokenProblemTexts = Readonly<
  Record<TokenProblem, (detail: string | undefined) => ErrorText>
>;

/** One language's text for every problem of a domain that cannot be bound. */
export type DomainProblemTexts = Readonly<Record<DomainProblem, (domain: string) => ErrorText>>;
