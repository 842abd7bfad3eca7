import type { Settings } from './plugin-config.ts';

/** Whether a token may download a package, and the sentence for whoever may not. */
export interface Permission {
  readonly allowed: boolean;
  readonly reason: string;
}

/** Signet did not answer the question: out of reach, or it does not accept the plugin itself. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const TIMEOUT_MS = 10_000;

/** Asks Signet about one package (B41, C44); throws `NoAnswerError`. The token is in the body, never in a URL. */
export async function askSignet(
  { url, apiKey }: Settings,
  question: { readonly token: string; readonly name: string },
): Promise<Permission> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ token: question.token, package: question.name }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new NoAnswerError('Signet is out of reach.', { cause });
  });
  if (response.status !== 200) throw new NoAnswerError(`Signet answered ${response.status}.`);
  return readAnswer(await response.json());
}

interface Answer {
  readonly allowed?: unknown;
  readonly explanation?: readonly { readonly text?: string; readonly fix?: string | null }[];
}

function readAnswer(body: unknown): Permission {
  const { allowed, explanation = [] }: Answer =
    typeof body === 'object' && body !== null ? body : {};
  if (typeof allowed !== 'boolean') throw new NoAnswerError('Signet answered something else.');
  const { text = '', fix } = explanation.at(-1) ?? {};
  return { allowed, reason: [text, fix ?? ''].join(' ').trim() };
}
