import { rotationDue } from '@signet/domain/key/rotation-due';
import { DAY } from '@signet/domain/shared/duration';
import type { KeyRotationDueFacts } from '@signet/mail/messages/key-rotation-due';
import type { KeyOutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { DeliverMailDeps } from './deliver-mail-deps.ts';

/** The facts of a reminder about a key; `null` when it was rotated meanwhile (B73). */
export async function keyMailFacts(
  { rotation, license, publicUrl }: Pick<DeliverMailDeps, 'rotation' | 'license' | 'publicUrl'>,
  { kid }: Pick<KeyOutboxMail, 'kid'>,
): Promise<KeyRotationDueFacts | null> {
  const key = (await rotation.keys.list()).find((one) => one.kid === kid);
  if (key?.stage !== 'active' || key.activatedAt === null) return null;
  const { activatedAt } = key;
  const now = license.clock.now();
  // A day of grace: the clock here may be behind the one that scheduled the mail.
  if (rotationDue(activatedAt, now + DAY).reminder === 'none') return null;
  const { dueAt, daysLeft } = rotationDue(activatedAt, now);
  const server = new URL(publicUrl).host;
  return {
    server,
    kid,
    activatedAt,
    dueAt,
    daysLeft,
    url: `${publicUrl}/docs/operations#rotation`,
  };
}
