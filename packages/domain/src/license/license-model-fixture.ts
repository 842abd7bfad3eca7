import { DAY } from '../shared/duration.ts';
import type { ActionName } from './every-action-fixture.ts';

/** What the sources say of a license, in as few words as possible. */
export interface Model {
  now: number;
  status: string;
  kind: 'perpetual' | 'trial' | 'term';
  generation: number;
  expiresAt: number | null;
  supportUntil: number | null;
  windowUntil: number | null;
}

/** The statuses of a license that is over. */
export const over = ['revoked', 'refunded', 'transferred'];

/** Whether the sources allow an action, independently of the code under test. */
export function isAllowed(model: Model, action: ActionName): boolean {
  const { status, kind, now, expiresAt, windowUntil } = model;
  const isPast = expiresAt !== null && expiresAt <= now;
  const isOpen = !over.includes(status);
  const rules: Readonly<Record<ActionName, boolean>> = {
    'license.resend': status === 'active' && !isPast,
    'license.transfer': status === 'active' && !isPast,
    'license.revoke': isOpen,
    'license.suspend': status === 'active',
    'license.reinstate': status === 'suspended',
    'license.refund': isOpen,
    'license.mark_refunded': isOpen || status === 'revoked',
    'license.extend': isOpen && expiresAt !== null,
    'license.renew_support': isOpen && status !== 'expired' && kind !== 'trial' && !isPast,
    'license.upgrade': status === 'active' || status === 'expired',
    'license.multi_install_window': status === 'active' && !isPast && now >= (windowUntil ?? 0),
    'license.expire': status === 'active' && isPast,
  };
  return rules[action];
}

/** What an allowed action makes of the model. */
export function apply(model: Model, action: ActionName, days: number): void {
  const statuses: Partial<Record<ActionName, string>> = {
    'license.revoke': 'revoked',
    'license.suspend': 'suspended',
    'license.refund': 'refunded',
    'license.mark_refunded': 'refunded',
    'license.expire': 'expired',
    'license.extend': model.status === 'suspended' ? 'suspended' : 'active',
    'license.renew_support': model.status,
  };
  model.status = statuses[action] ?? 'active';
  if (action === 'license.transfer') {
    model.generation = 0;
    model.windowUntil = null;
  }
  if (action === 'license.multi_install_window') model.windowUntil = model.now + 7 * DAY;
  if (/resend|transfer|extend|renew|upgrade/.test(action)) model.generation += 1;
  if (action === 'license.extend') {
    model.expiresAt = Math.max(model.now, model.expiresAt ?? 0) + days * DAY;
  }
  if (action === 'license.renew_support') {
    model.supportUntil = Math.max(model.now, model.supportUntil ?? 0) + days * DAY;
  }
  if (action === 'license.upgrade') {
    // Enterprise comes with a year of support.
    const year = new Date(model.now * 1000).setUTCFullYear(
      new Date(model.now * 1000).getUTCFullYear() + 1,
    );
    // 29 February has no anniversary: the window ends a day before 1 March.
    const leap = new Date(year).getUTCDate() === new Date(model.now * 1000).getUTCDate() ? 0 : DAY;
    model.kind = 'perpetual';
    model.expiresAt = null;
    model.supportUntil = Math.max(model.supportUntil ?? 0, year / 1000 - leap);
  }
}
