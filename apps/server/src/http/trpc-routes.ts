import type { FastifyInstance } from 'fastify';
import { lateAnswers } from '../late-answers.ts';
import type { ServerDeps } from '../server-deps.ts';
import { compressAnswers } from './compress-answers.ts';

/** The procedures for the front-ends and the typed client. */
export async function trpcRoutes(app: FastifyInstance, deps: ServerDeps): Promise<void> {
  await app.register(async (scope) => {
    compressAnswers(scope);
    // The procedures read bodies themselves.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/trpc/:path',
      handler: async (request, reply) => {
        const { answerTrpc } = await lateAnswers.trpc();
        await answerTrpc(deps, request.params.path, { request, reply });
      },
    });
  });
}
