import { rotationDue } from '@signet/domain/key/rotation-due';
import { toIso } from '@signet/domain/shared/duration';
import type { Clock } from '../ports/clock.ts';
import type { OperatorDirectory } from '../ports/operator-directory.ts';
import type { ReminderStore } from '../ports/reminder-store.ts';
import type { SigningKeyRecord, SigningKeyStore } from '../ports/signing-key-store.ts';

/** What the reminder stands on. */
export interface RemindDeps {
  readonly clock: Clock;
  readonly keys: Pick<SigningKeyStore, 'list' | 'remark'>;
  readonly reminders: Pick<ReminderStore, 'schedule'>;
  readonly operators: OperatorDirectory;
}

/** A key whose yearly rotation is due soon or overdue. */
export interface DueKey {
  readonly kid: string;
  readonly reminder: 'soon' | 'overdue';
  /** Negative once it is overdue. */
  readonly daysLeft: number;
}

/** A key's rotation and when it is due, in Unix seconds. */
interface DueRotation extends DueKey {
  readonly dueAt: number;
}

/**
 * Answers the keys whose yearly rotation is due, from 30 days before (B73, F10). Writes that into the
 * audit log, once when it comes near and once when it is overdue, and mails the owners, each once for
 * each due date. Safe to repeat, also by several workers at the same time.
 */
export async function remindOfRotation(deps: RemindDeps): Promise<readonly DueKey[]> {
  const now = deps.clock.now();
  const due: DueKey[] = [];
  for (const key of await deps.keys.list()) {
    const rotation = dueRotation(key, now);
    if (rotation === null) continue;
    await remark(deps, rotation, now);
    await mailOwners(deps, rotation, now);
    const { dueAt: _, ...told } = rotation;
    due.push(told);
  }
  return due;
}

function dueRotation(
  { kid, stage, activatedAt }: SigningKeyRecord,
  now: number,
): DueRotation | null {
  if (stage !== 'active' || activatedAt === null) return null;
  const { reminder, daysLeft, dueAt } = rotationDue(activatedAt, now);
  return reminder === 'none' ? null : { kid, reminder, daysLeft, dueAt };
}

async function remark({ keys }: RemindDeps, due: DueRotation, now: number): Promise<void> {
  const { kid, reminder, daysLeft, dueAt } = due;
  const change = {
    actor: { kind: 'job', id: 'key.daily' },
    requestId: 'key.daily',
    at: now,
    action: 'key.rotation_due',
    note: { days_left: daysLeft },
  } as const;
  await keys.remark(kid, change, { reminder, due_at: toIso(dueAt) });
}

async function mailOwners(
  { operators, reminders }: RemindDeps,
  { kid, dueAt }: DueRotation,
  now: number,
): Promise<void> {
  for (const { id, email, locale } of await operators.operatorsOf('owner')) {
    const key = `key.rotation/${kid}/${dueAt}/${id}`;
    const draft = { message: 'key-rotation-due', to: email, locale, kid, delaySeconds: 0 } as const;
    await reminders.schedule({ key, draft, at: now });
  }
}
