import type { Locale } from '@signet/domain/catalog/localized-text';
import type { ErrorDescription } from '@signet/domain/error/error-description';
import type { ErrorCode, SignetError } from '@signet/domain/error/signet-error';

/** An error as an HTTP answer carries it. */
export interface LicenseErrorBody {
  readonly error: string;
  readonly code: ErrorCode;
  readonly fix: string;
  readonly docs: string;
  readonly feature?: string;
  readonly limit?: number;
  readonly current?: number;
  readonly needs?: string;
}

/**
 * Why a gate of the license is closed. Its texts come from the same catalog of errors as the
 * server's and the portal's.
 *
 * @example
 * try {
 *   license.require('audit_log');
 * } catch (error) {
 *   if (!(error instanceof LicenseError)) throw error;
 *   reply.status(error.status).send(error.body('ro')); // 402 { error, code: 'PLAN_LIMIT', fix, docs, feature }
 * }
 */
export class LicenseError extends Error {
  /** The HTTP status that fits it: 402 for a plan's limit, 403 for a refusal, 503 for an ended trial. */
  readonly status: number;
  /** The same under the name that Fastify and Express read, so that an uncaught error still has the right status. */
  readonly statusCode: number;
  /** Stable; what programs compare. */
  readonly code: ErrorCode;
  /** What to do about it, in English. */
  readonly fix: string;
  /** The error's page, a path below the documentation's root. */
  readonly docs: string;
  /** The code with its facts: numbers, names and instants (Unix seconds). */
  readonly facts: SignetError;
  /** Both texts in every language. */
  readonly texts: Pick<ErrorDescription, 'error' | 'fix'>;

  /** Errors are made by the license; a product only catches them. */
  constructor(facts: SignetError, described: ErrorDescription & { readonly status: number }) {
    const { error, fix, docs, status } = described;
    super(error.en);
    this.name = 'LicenseError';
    this.status = status;
    this.statusCode = status;
    this.code = facts.code;
    this.fix = fix.en;
    this.docs = docs;
    this.facts = facts;
    this.texts = { error, fix };
  }

  /** The error as an HTTP body in one language; it names nobody and holds no secret. */
  body(locale: Locale = 'en'): LicenseErrorBody {
    const { code, docs, texts } = this;
    return {
      error: texts.error[locale],
      code,
      fix: texts.fix[locale],
      docs,
      ...publicFacts(this.facts),
    };
  }
}

function publicFacts(facts: SignetError): Partial<LicenseErrorBody> {
  if (facts.code !== 'PLAN_LIMIT') return {};
  const { code: _, featureName: __, ...shown } = facts;
  return shown;
}
