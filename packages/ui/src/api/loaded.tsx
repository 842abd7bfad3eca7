import { Match, Switch, type Accessor, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { ErrorPanel } from '../state/error-panel.tsx';
import { Pending } from '../state/skeleton.tsx';
import { apiError, type ApiError } from './api-error.ts';

/** What is read of a query of solid-query. */
export interface Loading<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

export interface LoadedProps<T> {
  readonly query: Loading<T>;
  /** Lines of the skeleton. */
  readonly lines?: number;
  readonly children: (data: Accessor<T>) => JSX.Element;
}

/** A query's content, or its skeleton, error with retry, or the role that is missing (U10). */
export function Loaded<T extends object>(props: LoadedProps<T>): JSX.Element {
  // solid-query's own hook would suspend the whole page when `data` of a pending query is read.
  const data = () => (props.query.isPending ? undefined : props.query.data);
  const error = () => (props.query.isError ? apiError(props.query.error) : undefined);
  return (
    <Pending loading={props.query.isPending} lines={props.lines ?? 6}>
      <Switch>
        <Match when={data()}>{(loaded) => props.children(loaded)}</Match>
        <Match when={error()}>
          {(failed) => (
            <FailedPanel
              error={failed()}
              retrying={props.query.isFetching}
              onRetry={() => void props.query.refetch()}
            />
          )}
        </Match>
      </Switch>
    </Pending>
  );
}

/** Why something is not shown: a missing role names who can grant it, all else offers a retry. */
export function FailedPanel(props: {
  readonly error: ApiError;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}): JSX.Element {
  const isForbidden = () => props.error.code === 'ROLE_REQUIRED';
  return (
    <Switch
      fallback={
        <ErrorPanel error={props.error} onRetry={props.onRetry} retrying={props.retrying} />
      }
    >
      <Match when={isForbidden()}>
        <EmptyState title={m.error_forbidden_title()}>
          {m.error_forbidden_role({ role: String(props.error.facts['needs']) })}{' '}
          {m.error_forbidden_who()}
        </EmptyState>
      </Match>
    </Switch>
  );
}
