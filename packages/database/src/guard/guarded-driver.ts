import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { orUnavailable } from '../store-unavailable.ts';
import { refuseUnstorableText } from './unstorable-text.ts';

/** The outer `db` was used while one of its transactions was open in the same chain of calls. */
export class NestedUseError extends Error {
  override readonly name = 'NestedUseError';

  constructor() {
    super('The outer db was used inside a transaction. Pass the transaction down instead.');
  }
}

interface TransactionScope {
  open: boolean;
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly done: () => void;
  scope: TransactionScope | undefined;

  constructor(inner: DatabaseConnection, done: () => void) {
    this.inner = inner;
    this.done = done;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    refuseUnstorableText(query.parameters);
    return orUnavailable(this.inner.executeQuery<R>(query));
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    refuseUnstorableText(query.parameters);
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

/**
 * Wraps a driver: refuses nested use and unstorable texts, queues where there is one connection, and
 * says in the ports' words that the store is out of reach.
 */
export class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #hasOneConnection: boolean;
  readonly #scopes = new AsyncLocalStorage<TransactionScope>();
  #lastTurn: Promise<void> = Promise.resolve();

  constructor(inner: Driver, hasOneConnection: boolean) {
    this.#inner = inner;
    this.#hasOneConnection = hasOneConnection;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#scopes.getStore()?.open === true) throw new NestedUseError();
    const done = this.#hasOneConnection ? await this.#takeTurn() : () => {};
    try {
      return new GuardedConnection(await orUnavailable(this.#inner.acquireConnection()), done);
    } catch (error) {
      done();
      throw error;
    }
  }

  async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const scope = { open: true };
    guarded(connection).scope = scope;
    // Before the first await, so that it holds for the caller, which runs the transaction's callback.
    this.#scopes.enterWith(scope);
    await orUnavailable(this.#inner.beginTransaction(inside(connection), settings));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await orUnavailable(this.#inner.commitTransaction(inside(connection)));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await orUnavailable(this.#inner.rollbackTransaction(inside(connection)));
  }

  async savepoint(
    connection: DatabaseConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await this.#inner.savepoint?.(inside(connection), name, compile);
  }

  async rollbackToSavepoint(
    connection: DatabaseConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await this.#inner.rollbackToSavepoint?.(inside(connection), name, compile);
  }

  async releaseSavepoint(
    connection: DatabaseConnection,
    name: string,
    compile: QueryCompiler['compileQuery'],
  ): Promise<void> {
    await this.#inner.releaseSavepoint?.(inside(connection), name, compile);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const { inner, scope, done } = guarded(connection);
    if (scope !== undefined) scope.open = false;
    try {
      await this.#inner.releaseConnection(inner);
    } finally {
      done();
    }
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }

  async #takeTurn(): Promise<() => void> {
    const turn = Promise.withResolvers<void>();
    const earlier = this.#lastTurn;
    this.#lastTurn = turn.promise;
    await earlier;
    return turn.resolve;
  }
}

function guarded(connection: DatabaseConnection): GuardedConnection {
  if (connection instanceof GuardedConnection) return connection;
  throw new TypeError('A connection of another driver.');
}

function inside(connection: DatabaseConnection): DatabaseConnection {
  return guarded(connection).inner;
}
