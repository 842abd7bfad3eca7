import { randomUUID } from 'node:crypto';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { normalizeEmail } from '@signet/use-cases/account/find-or-draft-account';
import type { Role } from '@signet/use-cases/actor/actor';
import type { Clock } from '@signet/use-cases/ports/clock';
import type { OperatorAddress } from '@signet/use-cases/ports/operator-directory';
import type { ChangeOrigin, IdentityAudit } from '../audit/identity-audit.ts';
import type { IdentityDb } from '../identity-tables.ts';

/** A person of the vendor. */
export interface OperatorInput {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** How a change of a role ended. */
export type RoleChange = 'changed' | 'unknown-operator' | 'last-owner';

interface OperatorsDeps {
  readonly db: IdentityDb;
  readonly clock: Clock;
  readonly audit: IdentityAudit;
}

/** The vendor's people: rows of the sign-in library, written by us so that each has its audit row (F05). */
export class Operators {
  readonly #deps: OperatorsDeps;

  constructor(deps: OperatorsDeps) {
    this.#deps = deps;
  }

  async exist(): Promise<boolean> {
    const { db } = this.#deps;
    return (
      (await db.selectFrom('operator_user').select('id').limit(1).executeTakeFirst()) !== undefined
    );
  }

  /**
   * Makes an operator; `passwordHash` for one who signs in by a password. `by: 'self'` is the set-up.
   * Answers the id, `null` when the address is taken.
   */
  async add(
    input: OperatorInput & { readonly passwordHash?: string },
    by: ChangeOrigin | { readonly actor: 'self'; readonly requestId: string },
  ): Promise<string | null> {
    const { name, role, passwordHash } = input;
    const email = normalizeEmail(input.email);
    if ((await this.find(email)) !== undefined) return null;
    const [id, now] = [`usr_${randomUUID()}`, this.#now()];
    const actor = by.actor === 'self' ? ({ kind: 'operator', id, email, role } as const) : by.actor;
    return this.#deps.audit.change({ ...by, actor }, async (transaction) => {
      const times = { created_at: now, updated_at: now };
      const user = { id, name, email, role, email_verified: true, ...times };
      await transaction.insertInto('operator_user').values(user).execute();
      if (passwordHash !== undefined) {
        const account = { id: randomUUID(), account_id: id, user_id: id, password: passwordHash };
        const row = { ...account, provider_id: 'credential', ...times };
        await transaction.insertInto('operator_account').values(row).execute();
      }
      const after = { id, name, email, role };
      return {
        answer: id,
        entries: [{ action: 'operator.add', targetId: id, before: null, after }],
      };
    });
  }

  /** The operator of an address. */
  async find(email: string) {
    return this.#deps.db
      .selectFrom('operator_user')
      .select(['id', 'name', 'email', 'role'])
      .where('email', '=', normalizeEmail(email))
      .executeTakeFirst();
  }

  /** Where everyone of a role is reached, in the order of their addresses. */
  async ofRole(role: Role): Promise<readonly OperatorAddress[]> {
    return this.#deps.db
      .selectFrom('operator_user')
      .select(['id', 'email', 'locale'])
      .where('role', '=', role)
      .orderBy('email')
      .execute();
  }

  /** Remembers the language of a sign-in: mails to the operator are written in it (U14). */
  async speaks(id: string, locale: Locale): Promise<void> {
    await this.#deps.db.updateTable('operator_user').set({ locale }).where('id', '=', id).execute();
  }

  /** Gives an operator another role, from their next request on; the last owner stays one. */
  async changeRole(email: string, role: Role, by: ChangeOrigin): Promise<RoleChange> {
    const { audit } = this.#deps;
    return audit.change<RoleChange>(by, async (transaction) => {
      // Every owner's row is locked, so that two owners cannot both step down at once.
      const locked = await transaction
        .selectFrom('operator_user')
        .select(['id', 'email', 'role'])
        .where((where) =>
          where.or([where('email', '=', normalizeEmail(email)), where('role', '=', 'owner')]),
        )
        .orderBy('id')
        .forUpdate()
        .execute();
      const before = locked.find((user) => user.email === normalizeEmail(email));
      if (before === undefined) return { answer: 'unknown-operator', entries: [] };
      if (before.role === role) return { answer: 'changed', entries: [] };
      const owners = locked.filter((user) => user.role === 'owner');
      if (before.role === 'owner' && owners.length === 1)
        return { answer: 'last-owner', entries: [] };
      await transaction
        .updateTable('operator_user')
        .set({ role, updated_at: this.#now() })
        .where('id', '=', before.id)
        .execute();
      const change = { before, after: { ...before, role } };
      const entry = { action: 'operator.role_change', targetId: before.id, ...change };
      return { answer: 'changed', entries: [entry] };
    });
  }

  #now(): Date {
    return new Date(this.#deps.clock.now() * 1000);
  }
}
