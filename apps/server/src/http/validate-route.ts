import type { FastifyInstance, FastifyRequest } from 'fastify';
import { lateAnswers } from '../late-answers.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Judges a token for anyone who holds it. Not a procedure: tRPC would log and batch what is a secret. */
export function validateRoute(app: FastifyInstance, deps: ServerDeps): void {
  const config = { rateLimit: { max: 60, timeWindow: 60_000 } };
  const handler = async (request: FastifyRequest): Promise<unknown> =>
    (await lateAnswers.validate()).answerValidate(deps, request);
  app.route({ method: 'POST', url: '/api/v1/licensing/validate', config, handler });
}
