import type { Authorization } from '@signet/domain/authorization/authorization';
import { capabilities } from '@signet/domain/authorization/authorize-capability';
import { authorizeCapability } from '@signet/use-cases/authorization/authorize-capability';
import { authorizeDownload } from '@signet/use-cases/authorization/authorize-download';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ApiFailure } from '../api/api-failure.ts';
import { explanationView, viewExplanation } from '../api/explanation-view.ts';
import { unstorableText } from '../api/text-guard.ts';
import { readRestInput } from '../rest/read-rest-input.ts';
import { writeRestOutput } from '../rest/write-rest-output.ts';
import type { ServerDeps } from '../server-deps.ts';
import { callersOf } from './callers-of.ts';
import { requestLocale } from './request-locale.ts';

const token = z.string().max(65_536);

/** What a cloud service asks before it serves the holder of a token. */
export const cloudAuthorizeInput = z.strictObject({ token, capability: z.enum(capabilities) });

/** What a registry asks before it answers a download; an empty token is none. */
export const registryAuthorizeInput = z.strictObject({
  token,
  package: z.string().min(1).max(214),
});

/** Whether to serve, and why; `code` stands only where it is refused. */
export const authorizeAnswer = z.object({
  allowed: z.boolean(),
  code: z.string().optional(),
  explanation: explanationView,
});

type Deps = Pick<ServerDeps, 'license' | 'verifier' | 'pulses' | 'registry' | 'identity'>;

/** Whether a cloud service may serve the holder of a token (B40). */
export async function answerCloud(deps: Deps, request: FastifyRequest): Promise<unknown> {
  const { license, verifier, pulses } = deps;
  const input = await inputOf(deps, request, cloudAuthorizeInput);
  const answer = await authorizeCapability({ ...license, verifier, pulses }, input);
  return viewAuthorization(answer, request);
}

/** Whether a registry may answer a download (B41). */
export async function answerRegistry(deps: Deps, request: FastifyRequest): Promise<unknown> {
  const { license, verifier, registry } = deps;
  const input = await inputOf(deps, request, registryAuthorizeInput);
  const asked = { token: input.token, name: input.package };
  const answer = await authorizeDownload({ ...license, verifier, ...registry }, asked);
  return viewAuthorization(answer, request);
}

/** The input of a service; nobody else may ask, so that tokens cannot be tried out here. */
async function inputOf<Input>(
  { identity }: Pick<ServerDeps, 'identity'>,
  request: FastifyRequest,
  schema: z.ZodType<Input>,
): Promise<Input> {
  const callers = callersOf(identity, request);
  const actor = (await callers.vendor()) ?? (await callers.customer());
  if (actor === null) throw new ApiFailure({ code: 'UNAUTHENTICATED' });
  if (actor.kind !== 'service') throw new ApiFailure({ code: 'ROLE_REQUIRED', needs: 'service' });
  const refusal = unstorableText(request.body);
  if (refusal !== undefined) throw new ApiFailure(refusal);
  return schema.parse(readRestInput(schema, request.body));
}

function viewAuthorization(
  { allowed, code, explanation }: Authorization,
  request: FastifyRequest,
): unknown {
  const locale = requestLocale(request.headers['accept-language']);
  return writeRestOutput(authorizeAnswer, {
    allowed,
    ...(code === null ? {} : { code }),
    explanation: viewExplanation(explanation, locale),
  });
}
