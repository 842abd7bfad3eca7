import { rotationDue } from '@signet/domain/key/rotation-due';
import { toIso } from '@signet/domain/shared/duration';
import type { AuditLog } from '../ports/audit-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { SigningKeyRecord, SigningKeyStore } from '../ports/signing-key-store.ts';

/** What the reminder stands on. */
export interface RemindDeps {
  readonly clock: Clock;
  readonly keys: Pick<SigningKeyStore, 'list' | 'remark'>;
  readonly audit: Pick<AuditLog, 'ofTarget'>;
}

/** A key whose yearly rotation is due soon or overdue. */
export interface DueKey {
  readonly kid: string;
  readonly reminder: 'soon' | 'overdue';
  /** Negative once it is overdue. */
  readonly daysLeft: number;
}

const ACTION = 'key.rotation_due';
/** A key has few rows of its own. */
const LOOKED_BACK = 100;

/**
 * Answers the keys whose yearly rotation is due, and writes that into the audit log: once when it is
 * due in 30 days, once when it is overdue (B73, F10).
 */
export async function remindOfRotation(deps: RemindDeps): Promise<readonly DueKey[]> {
  const due: DueKey[] = [];
  for (const key of await deps.keys.list()) {
    if (key.stage === 'active' && key.activatedAt !== null) {
      due.push(...(await remind(deps, key, key.activatedAt)));
    }
  }
  return due;
}

async function remind(
  { clock, keys, audit }: RemindDeps,
  { kid }: SigningKeyRecord,
  activatedAt: number,
): Promise<readonly DueKey[]> {
  const now = clock.now();
  const { reminder, daysLeft, dueAt } = rotationDue(activatedAt, now);
  if (reminder === 'none') return [];
  const rows = await audit.ofTarget(kid, LOOKED_BACK);
  const isTold = rows.some(
    ({ action, after, at }) => action === ACTION && at >= activatedAt && saysOf(after) === reminder,
  );
  if (!isTold) {
    const actor = { kind: 'job', id: 'key.daily' } as const;
    const note = { reminder, due_at: toIso(dueAt), days_left: daysLeft };
    await keys.remark(kid, { actor, requestId: 'key.daily', at: now, action: ACTION, note });
  }
  return [{ kid, reminder, daysLeft }];
}

function saysOf(after: unknown): unknown {
  return typeof after === 'object' && after !== null && 'reminder' in after
    ? after.reminder
    : undefined;
}
