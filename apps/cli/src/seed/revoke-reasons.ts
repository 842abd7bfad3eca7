import type { RevokeReasonCode } from '@signet/domain/license/revoke-reason';

const reasons: Readonly<Record<RevokeReasonCode, string>> = {
  leaked: 'The key was posted in a public repository.',
  misuse: 'One key was found on four unrelated shops.',
  cancelled: 'Contractul a fost reziliat de client, în scris.',
  other: 'A duplicate of another license, issued by mistake.',
};

/** What an operator wrote when revoking for this reason. */
export function reasonFor(code: RevokeReasonCode): string {
  return reasons[code];
}
