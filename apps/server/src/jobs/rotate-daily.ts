import { type ReissueDeps, reissueLicenses } from '@signet/use-cases/key/reissue-licenses';
import { type RemindDeps, remindOfRotation } from '@signet/use-cases/key/remind-of-rotation';
import type { FastifyBaseLogger } from 'fastify';

/** What the keys' nightly job stands on. */
export interface RotateDeps extends ReissueDeps, Pick<RemindDeps, 'reminders'> {
  readonly identity: RemindDeps['operators'];
  readonly logger: Pick<FastifyBaseLogger, 'warn' | 'info'>;
}

/**
 * Every night: signs licenses of retiring keys again (B70, R18), and says which rotation is due:
 * to the owners by mail, in the audit log and in the log (B73, F10).
 */
export async function rotateDaily(
  deps: RotateDeps,
  { signal }: { readonly signal: { readonly aborted: boolean } },
): Promise<void> {
  const { rotation, reminders, identity: operators, logger } = deps;
  const { signed } = await reissueLicenses(deps, () => !signal.aborted);
  if (signed > 0) logger.info({ signed }, 'licenses were signed again with the key that signs now');
  for (const due of await remindOfRotation({ ...rotation, reminders, operators })) {
    logger.warn(due, 'the yearly rotation of a signing key is due: signet keys generate');
  }
}
