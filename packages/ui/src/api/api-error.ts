import { m } from '../messages.ts';
import type { ErrorFacts } from '../state/error-panel.tsx';

/** An error as the API tells it, with the facts a form or page acts on. */
export interface ApiError extends ErrorFacts {
  /** The error's own facts: `param`, `needs`, `limit`, `current` … */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The words of a thrown value; no answer at all and unexpected failures have words of their own (U17). */
export function apiError(thrown: unknown): ApiError {
  const data = field(thrown, 'data');
  return bodyError(data) ?? unreadable(thrown);
}

/** The error in an answer's body, if it is one. */
export function bodyError(body: unknown): ApiError | undefined {
  const [error, code] = [text(body, 'error'), text(body, 'code')];
  if (error === undefined || code === undefined) return undefined;
  const facts = field(body, 'facts');
  return {
    error,
    code,
    fix: text(body, 'fix'),
    docs: text(body, 'docs'),
    requestId: text(body, 'requestId') ?? text(body, 'request_id'),
    facts: typeof facts === 'object' && facts !== null ? { ...facts } : {},
  };
}

function unreadable(thrown: unknown): ApiError {
  const isNetwork = thrown instanceof TypeError || field(thrown, 'cause') instanceof TypeError;
  return isNetwork
    ? { error: m.error_network(), fix: m.error_network_fix(), code: 'NETWORK', facts: {} }
    : { error: m.error_unexpected(), fix: m.error_unexpected_fix(), code: 'INTERNAL', facts: {} };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === 'string' ? found : undefined;
}
