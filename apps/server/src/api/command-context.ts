import { canonicalJson } from '@signet/domain/shared/canonical-json';
import type { Actor } from '@signet/use-cases/actor/actor';
import type { CommandContext } from '@signet/use-cases/license/command-context';
import type { ApiContext } from './api-context.ts';
import { ApiFailure } from './api-failure.ts';

const KEY = /^[\u0020-\u007e]{1,255}$/;

/** The context of a command: who asks, and the idempotency key with the hash of what was asked. */
export async function commandContext(
  ctx: ApiContext & { readonly actor: Actor },
  operation: string,
  input: object,
): Promise<CommandContext> {
  const { actor, requestId, idempotencyKey } = ctx;
  if (idempotencyKey === null) return { actor, requestId, idempotency: null };
  if (!KEY.test(idempotencyKey)) {
    const detail = {
      en: 'It takes 1 to 255 printable ASCII characters.',
      ro: 'Are de la 1 la 255 de caractere ASCII imprimabile.',
    };
    throw new ApiFailure({ code: 'VALIDATION', param: 'Idempotency-Key', detail });
  }
  const requestHash = await sha256Hex(`${operation}\n${canonicalJson(input)}`);
  return { actor, requestId, idempotency: { key: idempotencyKey, requestHash } };
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
