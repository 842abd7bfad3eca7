import { hash } from 'node:crypto';
import type pg from 'pg';

/**
 * Begins a statement that PostgreSQL is to plan once a connection and not each time: for one whose
 * plan costs as much as its work. It names its columns one by one, so that no migration changes
 * what it answers.
 */
export const PLANNED = '/* planned */';

/**
 * Makes a connection keep the plans of such statements. A pooler that hands each transaction another
 * connection may not know them; there they are planned each time, like every other statement.
 */
export function keepPlans(client: pg.PoolClient): void {
  const plain = client.query;
  const query = (asked: readonly unknown[]): unknown => Reflect.apply(plain, client, asked);
  let keeps = true;
  const planned = async (text: string, values: unknown): Promise<unknown> => {
    try {
      return await query([{ name: nameOf(text), text, values }]);
    } catch (error) {
      if (!isPlanLost(error)) throw error;
      keeps = false;
      return query([text, values]);
    }
  };
  Object.assign(client, {
    query: (...asked: readonly unknown[]): unknown => {
      const [text, values, ...rest] = asked;
      const isPlanned = typeof text === 'string' && text.startsWith(PLANNED) && rest.length === 0;
      return isPlanned && keeps ? planned(text, values) : query(asked);
    },
  });
}

const names = new Map<string, string>();

/** One name for one text: a pooled connection may know the statements of another release. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `signet_${hash('sha256', text, 'hex').slice(0, 32)}`;
  names.set(text, known);
  return known;
}

const NO_SUCH_STATEMENT = '26000';
const STATEMENT_EXISTS = '42P05';

/** Both are said before anything is executed. */
function isPlanLost(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === NO_SUCH_STATEMENT || error.code === STATEMENT_EXISTS;
}
