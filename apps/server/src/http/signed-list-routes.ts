import type { LocalizedText } from '@signet/domain/catalog/localized-text';
import type { SigningAlgorithm } from '@signet/domain/catalog/product';
import type { AskedList, SignedList } from '@signet/use-cases/signed-list/published-lists';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiFailure } from '../api/api-failure.ts';
import type { ServerDeps } from '../server-deps.ts';
import { replyPublic } from './reply-public.ts';

/** A revocation reaches whoever asks through a cache after at most this long. */
const MAX_AGE_SECONDS = 60;

/** The lists that installs, caches and releases take over, each one signed text (R18, R19, C48). */
export function signedListRoutes(app: FastifyInstance, { lists }: Pick<ServerDeps, 'lists'>): void {
  const serve = (path: string, read: (asked: AskedList) => Promise<SignedList>) => {
    app.get(`/.well-known/signet/${path}`, async (request, reply) => {
      const { text } = await read(readAsked(request));
      return replyPublic(request, reply, {
        body: text,
        type: 'application/jwt',
        maxAgeSeconds: MAX_AGE_SECONDS,
      });
    });
  };
  serve('revocations', (asked) => lists.revocations(asked));
  serve('keyring', ({ algorithm }) => lists.keyRing({ algorithm }));
}

function readAsked({ query }: FastifyRequest): AskedList {
  const { since, alg } = query as Readonly<Record<string, unknown>>;
  return { since: readVersion(since), algorithm: readAlgorithm(alg) };
}

function readVersion(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw invalid('since', {
    en: 'It is the version of the list that you have, such as 12.',
    ro: 'Este versiunea listei pe care o ai, de exemplu 12.',
  });
}

function readAlgorithm(text: unknown): SigningAlgorithm | undefined {
  if (text === undefined || text === 'EdDSA' || text === 'RS256') return text;
  throw invalid('alg', { en: 'It is EdDSA or RS256.', ro: 'Este EdDSA sau RS256.' });
}

function invalid(param: string, detail: LocalizedText): ApiFailure {
  return new ApiFailure({ code: 'VALIDATION', param, detail });
}
