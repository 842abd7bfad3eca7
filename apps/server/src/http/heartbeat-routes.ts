import { truncateIp } from '@signet/domain/heartbeat/truncate-ip';
import type { HeartbeatOrigin } from '@signet/use-cases/heartbeat/heartbeat-input';
import { receiveHeartbeat } from '@signet/use-cases/heartbeat/receive-heartbeat';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { ApiFailure, valueOf } from '../api/api-failure.ts';
import { unstorableText } from '../api/text-guard.ts';
import type { ServerDeps } from '../server-deps.ts';
import { callersOf } from './callers-of.ts';
import {
  type heartbeatAnswer,
  type heartbeatAnswerFile,
  heartbeatBody,
  heartbeatFile,
  readHeartbeat,
  writeHeartbeat,
} from './heartbeat-schema.ts';

/**
 * Where installs report (R20, B52–B56). Plain routes: the token is a secret, which tRPC would log
 * and batch, and nothing stands between a fleet and its answers that is not needed.
 */
export function heartbeatRoutes(app: FastifyInstance, deps: ServerDeps): void {
  app.post('/heartbeat', async (request, reply) => {
    const body = readBody(request, heartbeatBody);
    const from = { network: truncateIp(request.ip), place: deps.locator.locate(request.ip) };
    const beat = { body, ...from, byFile: false, requestKey: requestKeyOf(request) };
    return answer(deps, beat, { request, reply });
  });
  app.post('/heartbeat/file', async (request, reply) => {
    await requireSession(deps, request);
    const { body } = readBody(request, heartbeatFile);
    // The address is that of whoever carried the file, not the install's.
    const said = await answer(
      deps,
      { body, network: null, place: null, byFile: true, requestKey: `file ${body.nonce}` },
      { request, reply },
    );
    reply.header('content-disposition', 'attachment; filename="signet-heartbeat-answer.json"');
    const file = { kind: 'signet-heartbeat-answer', version: 1, body: said } as const;
    return file satisfies z.infer<typeof heartbeatAnswerFile>;
  });
}

interface Beat extends Omit<HeartbeatOrigin, 'requestId'> {
  readonly body: z.infer<typeof heartbeatBody>;
}

async function answer(
  { heartbeat }: ServerDeps,
  { body, ...from }: Beat,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<z.infer<typeof heartbeatAnswer>> {
  const origin = { ...from, requestId: request.id };
  const received = await receiveHeartbeat(heartbeat, readHeartbeat(body), origin);
  reply.header('cache-control', 'no-store');
  return writeHeartbeat(valueOf(received));
}

/** More than a key may have (contract); a longer one is as good as none, because a heartbeat is answered. */
const LONGEST_KEY = 255;

/** The caller's key for a heartbeat that it sends again where no answer came. */
function requestKeyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && key !== '' && key.length <= LONGEST_KEY ? key : null;
}

function readBody<Schema extends z.ZodType>(
  { body }: FastifyRequest,
  schema: Schema,
): z.infer<Schema> {
  const refusal = unstorableText(body);
  if (refusal !== undefined) throw new ApiFailure(refusal);
  return schema.parse(body);
}

/** Whoever is signed in: a file says no more than its token, which is checked either way. */
async function requireSession({ identity }: ServerDeps, request: FastifyRequest): Promise<void> {
  const callers = callersOf(identity, request);
  const actor = (await callers.customer()) ?? (await callers.vendor());
  if (actor === null) throw new ApiFailure({ code: 'UNAUTHENTICATED' });
}
