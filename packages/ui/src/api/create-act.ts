import { createSignal, type Accessor } from 'solid-js';
import { apiError, type ApiError } from './api-error.ts';

/** The options of a command: the key under which the server does it once. */
export interface ActOptions {
  readonly context: { readonly idempotencyKey: string };
}

/** One command of a form or dialog. Its answer is handed on and kept nowhere, because it may be a secret (U12). */
export interface Act<Input, Output> {
  readonly busy: Accessor<boolean>;
  readonly error: Accessor<ApiError | undefined>;
  /** Does nothing while under way, so a double click has one effect; `undefined` when it failed. */
  readonly run: (input: Input) => Promise<Output | undefined>;
  readonly reset: () => void;
}

/**
 * Wraps a command. The same input sent again after a failure carries the same idempotency key, so a
 * retry after a lost answer repeats nothing; other input gets a new key.
 */
export function createAct<Input, Output>(
  send: (input: Input, options: ActOptions) => Promise<Output>,
): Act<Input, Output> {
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<ApiError>();
  let tried: { readonly text: string; readonly key: string } | undefined;
  const keyFor = (input: Input) => {
    const text = JSON.stringify(input);
    if (tried?.text !== text) tried = { text, key: newIdempotencyKey() };
    return tried.key;
  };
  const run = async (input: Input) => {
    if (busy()) return undefined;
    setBusy(true);
    setError(undefined);
    try {
      const answer = await send(input, { context: { idempotencyKey: keyFor(input) } });
      tried = undefined;
      return answer;
    } catch (thrown) {
      setError(apiError(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run, reset: () => setError(undefined) };
}

/** 128 random bits; `randomUUID` is missing where a page is served without TLS. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
