import type { UnixSeconds } from '../shared/duration.ts';
import type { PaymentEvent } from './payment-event.ts';

/** A dispute of a payment (E29, E30, R13). */
export interface Dispute {
  readonly id: string;
  /** A lost one equals a full refund; a won one changes nothing. */
  readonly status: 'open' | 'won' | 'lost';
  /** Until when the vendor can answer; `null` when unknown. */
  readonly dueBy: UnixSeconds | null;
  readonly closedAt: UnixSeconds | null;
}

type DisputeEvent = PaymentEvent & {
  readonly type: 'dispute.opened' | 'dispute.won' | 'dispute.lost';
};

const ranks: Readonly<Record<Dispute['status'], number>> = { open: 0, won: 1, lost: 2 };

/** The disputes among a payment's events, by id; a closed one is not opened again by a late report. */
export function reduceDisputes(events: readonly PaymentEvent[]): readonly Dispute[] {
  const disputes = new Map<string, Dispute>();
  for (const event of events) {
    if (!isDispute(event)) continue;
    const reported = disputeOf(event);
    const known = disputes.get(event.disputeId);
    disputes.set(event.disputeId, known === undefined ? reported : joined(known, reported));
  }
  return [...disputes.values()].toSorted((one, two) => (one.id < two.id ? -1 : 1));
}

/** Open disputes that wait for the vendor's answer, the most urgent first (E30). */
export function disputesToAnswer(
  disputes: readonly Dispute[],
  now: UnixSeconds,
): readonly Dispute[] {
  const last = Number.POSITIVE_INFINITY;
  return disputes
    .filter(({ status, dueBy }) => status === 'open' && (dueBy === null || now < dueBy))
    .toSorted((one, two) => (one.dueBy ?? last) - (two.dueBy ?? last) || 0);
}

function disputeOf(event: DisputeEvent): Dispute {
  const { disputeId: id, at } = event;
  if (event.type === 'dispute.opened') {
    return { id, status: 'open', dueBy: event.dueBy, closedAt: null };
  }
  const status = event.type === 'dispute.lost' ? 'lost' : 'won';
  return { id, status, dueBy: null, closedAt: at };
}

/** Takes the graver status; of two reports of the same, the earlier closing and the later deadline. */
function joined(one: Dispute, two: Dispute): Dispute {
  const graver = ranks[two.status] > ranks[one.status] ? two : one;
  const isSame = one.status === two.status && one.closedAt !== null && two.closedAt !== null;
  return {
    ...graver,
    dueBy: latest(one.dueBy, two.dueBy),
    closedAt: isSame ? Math.min(one.closedAt, two.closedAt) : graver.closedAt,
  };
}

function latest(one: UnixSeconds | null, two: UnixSeconds | null): UnixSeconds | null {
  if (one === null || two === null) return one ?? two;
  return Math.max(one, two);
}

function isDispute(event: PaymentEvent): event is DisputeEvent {
  return event.type.startsWith('dispute.');
}
