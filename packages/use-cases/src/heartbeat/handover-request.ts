import type { Handover, PulseStore } from '../ports/pulse-store.ts';

/** Who asks for a successor's token, in which request of its own. */
export interface HandoverRequest {
  readonly installId: string;
  readonly requestKey: string | null;
}

/** Whether a handover answered this very request: the install sends it again, because no answer came. */
export function isSameRequest(
  handover: Handover,
  { installId, requestKey }: HandoverRequest,
): boolean {
  return (
    requestKey !== null && handover.requestKey === requestKey && handover.installId === installId
  );
}

/**
 * Whether a handover's answer may be given once more (R11): to the request that it answered, until
 * the install is first seen with the new token.
 */
export async function isUnanswered(
  pulses: Pick<PulseStore, 'installsOf'>,
  handover: Handover,
  request: HandoverRequest,
): Promise<boolean> {
  if (!isSameRequest(handover, request)) return false;
  const installs = await pulses.installsOf(handover.successorId);
  return installs.every(({ installId }) => installId !== request.installId);
}
