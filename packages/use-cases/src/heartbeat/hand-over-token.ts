import type { TokenHandover } from '@signet/domain/heartbeat/token-handover';
import { resendLicense } from '@signet/domain/license/resend-license';
import { mintOf, productNamed } from '../license/mint-of.ts';
import { renderToken } from '../license/render-token.ts';
import type { KnownLicense } from '../ports/heartbeat-log.ts';
import { isSameRequest } from './handover-request.ts';
import type { HeartbeatDeps } from './heartbeat-deps.ts';

/** Who is handed a token, in which request. */
export interface Receiver {
  readonly installId: string;
  readonly requestKey: string | null;
  readonly requestId: string;
  readonly at: number;
}

/** Somebody else changed what the handover rests on: judge again. */
export const overtaken = Symbol('overtaken');

/**
 * Carries a handover out and answers the token's text: the next generation is committed before it
 * leaves, a successor's token is handed over once, and any other is rendered from its record (R6,
 * R11). The request that was handed a token is answered with the same one when it is sent again.
 */
export async function handOverToken(
  deps: HeartbeatDeps,
  known: KnownLicense,
  { handOver, receiver }: { readonly handOver: TokenHandover; readonly receiver: Receiver },
): Promise<string | typeof overtaken> {
  const { license } = known;
  if (handOver.kind === 'sign') return signNext(deps, known, receiver);
  if (handOver.cause === 'generation') return renderToken(deps.license, license.jti);
  const { installId, requestKey, requestId, at } = receiver;
  const successor = await deps.license.licenses.find(handOver.licenseId);
  if (successor === undefined) throw new Error(`${license.id} has no successor`);
  const { id: successorId, jti } = successor.license;
  const before = await deps.pulses.findHandover(license.id);
  if (before !== undefined)
    return isSameRequest(before, receiver) ? renderToken(deps.license, before.jti) : overtaken;
  const token = await renderToken(deps.license, jti);
  const isFirst = await deps.pulses.handOver(
    { licenseId: license.id, installId, successorId, jti, at, requestKey },
    { actor: { kind: 'install', id: installId }, requestId },
  );
  return isFirst ? token : overtaken;
}

/** No mail: the install that asked gets the token, and whoever has an older one keeps a valid one (R12). */
async function signNext(
  deps: HeartbeatDeps,
  { license: { id }, version }: KnownLicense,
  { installId, requestId, at }: Receiver,
): Promise<string | typeof overtaken> {
  const stored = await deps.license.licenses.find(id);
  if (stored?.version !== version) return overtaken;
  const { license } = stored;
  const product = productNamed(deps.license, license.product);
  if (!product.ok) return overtaken;
  const decision = resendLicense(license, await mintOf(deps.license, product.value));
  if (!decision.ok || decision.value.claims === null) return overtaken;
  const { claims } = decision.value;
  const { token, sha256 } = await deps.license.signer.seal(claims);
  const written = await deps.license.ledger.commit({
    actor: { kind: 'install', id: installId },
    requestId,
    at,
    decision: decision.value,
    expected: new Map([[id, version]]),
    token: { claims, sha256 },
    newAccount: null,
    mails: [],
    idempotency: null,
  });
  return written.ok ? token : overtaken;
}
