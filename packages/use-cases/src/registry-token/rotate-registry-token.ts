import type { SignetErrorOf } from '@signet/domain/error/signet-error';
import type { AccountId } from '@signet/domain/license/license';
import { err, ok, type Result } from '@signet/domain/shared/result';
import type { Actor } from '../actor/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { RegistryTokenForge } from '../ports/registry-token-forge.ts';
import type { RegistryToken, RegistryTokenStore } from '../ports/registry-token-store.ts';

/** What the registry tokens stand on. */
export interface RegistryTokenDeps {
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly registryTokens: RegistryTokenStore;
  readonly registryTokenForge: RegistryTokenForge;
}

/** Who asks for which account. */
export interface RegistryTokenRequest {
  readonly actor: Actor;
  readonly requestId: string;
  /** `null` for a customer who holds no license yet. */
  readonly accountId: AccountId | null;
}

/** A new token, and its text that nobody can read again. */
export interface NewRegistryToken {
  readonly record: RegistryToken;
  readonly token: string;
}

/** Makes an account's registry token, or replaces it: the one before it is revoked at once (C44, C47). */
export async function rotateRegistryToken(
  deps: RegistryTokenDeps,
  { actor, requestId, accountId }: RegistryTokenRequest,
): Promise<Result<NewRegistryToken, SignetErrorOf<'NOT_FOUND'>>> {
  if (accountId === null) return err({ code: 'NOT_FOUND', what: 'account' });
  const token = deps.registryTokenForge.next();
  const at = deps.clock.now();
  const record: RegistryToken = {
    id: deps.ids.next('rgt'),
    accountId,
    sha256: deps.registryTokenForge.sha256Of(token),
    createdAt: at,
  };
  await deps.registryTokens.replace(record, { actor, requestId, at });
  return ok({ record, token });
}

/** Revokes an account's registry token; downloads with it stop at once (C44). */
export async function revokeRegistryToken(
  { clock, registryTokens }: Pick<RegistryTokenDeps, 'clock' | 'registryTokens'>,
  { actor, requestId, accountId }: RegistryTokenRequest,
): Promise<Result<void, SignetErrorOf<'NOT_FOUND'>>> {
  if (accountId === null) return err({ code: 'NOT_FOUND', what: 'account' });
  return registryTokens.revoke(accountId, { actor, requestId, at: clock.now() });
}
