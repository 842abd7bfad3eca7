import type { FastifyInstance, FastifyRequest } from 'fastify';
import { lateAnswers } from '../late-answers.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Answers services that hold a customer's token (B40, B41). Not procedures, as the token is a secret. */
export function authorizeRoutes(app: FastifyInstance, deps: ServerDeps): void {
  const answerCloud = async (request: FastifyRequest): Promise<unknown> =>
    (await lateAnswers.authorize()).answerCloud(deps, request);
  const answerRegistry = async (request: FastifyRequest): Promise<unknown> =>
    (await lateAnswers.authorize()).answerRegistry(deps, request);
  app.route({ method: 'POST', url: '/api/v1/cloud/authorize', handler: answerCloud });
  app.route({ method: 'POST', url: '/api/v1/registry/authorize', handler: answerRegistry });
}
