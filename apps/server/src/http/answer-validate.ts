import { validateLicense } from '@signet/use-cases/license/validate-license';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ApiFailure } from '../api/api-failure.ts';
import { explanationView, viewExplanation } from '../api/explanation-view.ts';
import { toSeconds } from '../api/instant.ts';
import { licenseView, viewLicense } from '../api/license/license-view.ts';
import { runtimeView, viewRuntime } from '../api/license/runtime-view.ts';
import { unstorableText } from '../api/text-guard.ts';
import { readRestInput } from '../rest/read-rest-input.ts';
import { writeRestOutput } from '../rest/write-rest-output.ts';
import type { ServerDeps } from '../server-deps.ts';
import { requestLocale } from './request-locale.ts';

/** The body of a validation. */
export const validateInput = z.strictObject({
  token: z.string().max(65_536),
  host: z.string().max(1000).optional(),
  version: z.string().max(100).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});

/** The verdict about a token; the license only when the token is one of ours. */
export const validateAnswer = z.object({
  valid: z.boolean(),
  code: z.string().nullable(),
  license: licenseView.optional(),
  runtime: runtimeView,
  explanation: explanationView,
});

/** Judges the token of a request. */
export async function answerValidate(
  { verifier, license, pulses }: Pick<ServerDeps, 'verifier' | 'license' | 'pulses'>,
  request: FastifyRequest,
): Promise<unknown> {
  const refusal = unstorableText(request.body);
  if (refusal !== undefined) throw new ApiFailure(refusal);
  const { token, host, at } = validateInput.parse(readRestInput(validateInput, request.body));
  const locale = requestLocale(request.headers['accept-language']);
  const { stored, pulse, ...verdict } = await validateLicense(
    { ...license, verifier, pulses },
    { token, host, at: at === undefined ? undefined : toSeconds(at) },
  );
  return writeRestOutput(validateAnswer, {
    valid: verdict.valid,
    code: verdict.code,
    ...(stored === null
      ? {}
      : { license: viewLicense(stored, { pulse, now: license.clock.now() }) }),
    runtime: viewRuntime(verdict.runtime, locale),
    explanation: viewExplanation(verdict.explanation, locale),
  });
}
