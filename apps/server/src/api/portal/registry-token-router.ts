import { toIso } from '@signet/domain/shared/duration';
import {
  type RegistryTokenRequest,
  revokeRegistryToken,
  rotateRegistryToken,
} from '@signet/use-cases/registry-token/rotate-registry-token';
import * as z from 'zod';
import type { ApiContext, CustomerActor } from '../api-context.ts';
import { valueOf } from '../api-failure.ts';
import { instant, isoOrNull } from '../instant.ts';
import { customerOnly } from '../procedures.ts';
import { t } from '../trpc.ts';
import { npmrcLines } from './npmrc-lines.ts';

type Ctx = ApiContext & { readonly actor: CustomerActor };

const get = customerOnly
  .output(z.object({ createdAt: instant.nullable(), npmrc: z.array(z.string()).nullable() }))
  .query(async ({ ctx }) => {
    const { accountId } = ctx.actor;
    const { license, registry } = ctx.deps;
    const { registryTokens, npmUrl } = registry;
    const token = accountId === null ? undefined : await registryTokens.current(accountId);
    const npmrc = npmUrl === null ? null : [...npmrcLines(license.catalog, npmUrl)];
    return { createdAt: isoOrNull(token?.createdAt ?? null), npmrc };
  });

const rotate = customerOnly
  .output(z.object({ token: z.string(), createdAt: instant }))
  .mutation(async ({ ctx }) => {
    const { license, registry } = ctx.deps;
    const made = valueOf(await rotateRegistryToken({ ...license, ...registry }, requestOf(ctx)));
    return { token: made.token, createdAt: toIso(made.record.createdAt) };
  });

const revoke = customerOnly
  .output(z.object({ revoked: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    const { license, registry } = ctx.deps;
    valueOf(await revokeRegistryToken({ ...license, ...registry }, requestOf(ctx)));
    return { revoked: true } as const;
  });

/** The account's token for the private npm registry: its text is answered once, when it is made (C44, C47). */
export const registryTokenRouter = t.router({ get, rotate, revoke });

function requestOf({ actor, requestId }: Ctx): RegistryTokenRequest {
  return { actor, requestId, accountId: actor.accountId };
}
