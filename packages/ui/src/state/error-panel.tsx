import { Show, type JSX } from 'solid-js';
import { CopyButton } from '../data/copy-button.tsx';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';

/** An error as the API tells it (U17). */
export interface ErrorFacts {
  /** The sentence for people, already in the request's language. */
  readonly error: string;
  readonly code: string;
  readonly fix?: string | undefined;
  readonly docs?: string | undefined;
  readonly requestId?: string | undefined;
}

export interface ErrorPanelProps {
  readonly error: ErrorFacts;
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

/** Code, fix, docs link and request id with copy; a retry where it makes sense. */
export function ErrorPanel(props: ErrorPanelProps): JSX.Element {
  return (
    <section class="error-panel" role="alert">
      <h2>{props.title ?? m.error_title()}</h2>
      <p>{props.error.error}</p>
      <Show when={props.error.fix}>
        <p>
          <strong>{m.error_fix()}: </strong>
          {props.error.fix}
        </p>
      </Show>
      <div class="actions">
        <Show when={props.onRetry}>
          {(retry) => (
            <Button busy={props.retrying === true} onClick={() => retry()()}>
              {m.action_retry()}
            </Button>
          )}
        </Show>
        <Show when={props.error.docs}>
          {(docs) => (
            <a href={docs()} rel="external noreferrer">
              {m.error_docs()}
            </a>
          )}
        </Show>
      </div>
      <div class="error-facts">
        <span>
          {m.error_code()} <code>{props.error.code}</code>
        </span>
        <Show when={props.error.requestId}>
          {(id) => (
            <span class="actions">
              {m.error_request()} <code>{id()}</code>
              <CopyButton text={id()} what={m.error_request()} />
            </span>
          )}
        </Show>
      </div>
    </section>
  );
}
