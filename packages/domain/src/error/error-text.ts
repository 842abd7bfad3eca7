import type { InstallErrorCode } from './install-error.ts';
import type { DomainProblem, ErrorCode, ErrorFacts, TokenProblem } from './signet-error.ts';

/** What happened, with its numbers and dates, and the next-best action. */
export interface ErrorText {
  readonly error: string;
  readonly fix: string;
}

/** One language's texts for some codes; a code without a text does not compile. */
type TextsOf<Codes extends ErrorCode> = {
  readonly [Code in Codes]: (facts: ErrorFacts[Code]) => ErrorText;
};

/** One language's text for every error. */
export type ErrorTexts = TextsOf<ErrorCode>;

/** One language's text for the errors that an install tells by itself. */
export type InstallErrorTexts = TextsOf<InstallErrorCode>;

/** One language's sentence for every problem of a token; `detail` is the part or claim it is about. */
export type TokenProblemTexts = Readonly<
  Record<TokenProblem, (detail: string | undefined) => ErrorText>
>;

/** One language's text for every problem of a domain that cannot be bound. */
export type DomainProblemTexts = Readonly<Record<DomainProblem, (domain: string) => ErrorText>>;
