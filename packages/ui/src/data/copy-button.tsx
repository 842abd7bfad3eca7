import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Sign } from '../state/sign.tsx';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  /** What goes to the clipboard; a function is asked at the click. */
  readonly text: string | (() => string | Promise<string>);
  /** What it is, for the accessible name: "Copy Request id". */
  readonly what: string;
  /** Visible words; without them only the copy sign is shown. */
  readonly children?: JSX.Element;
  readonly onCopied?: () => void;
}

/** Copies and says "Copied" where everyone can see and hear it. */
export function CopyButton(props: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async () => {
    const text = typeof props.text === 'string' ? props.text : await props.text();
    const copied = await copyText(text);
    setOutcome(copied ? m.secret_copied() : m.secret_copy_failed());
    if (copied) props.onCopied?.();
    clearTimeout(timer);
    timer = setTimeout(() => setOutcome(''), 4000);
  };
  return (
    <span class="status">
      <Show
        when={props.children}
        fallback={
          <Button
            kind="icon"
            label={m.secret_copy_of({ what: props.what })}
            onClick={() => void copy()}
          >
            <Sign name={outcome() === m.secret_copied() ? 'check' : 'copy'} />
          </Button>
        }
      >
        <Button onClick={() => void copy()}>
          <Sign name={outcome() === m.secret_copied() ? 'check' : 'copy'} />
          {props.children}
        </Button>
      </Show>
      <span role="status" class="soft text-xs">
        {outcome()}
      </span>
    </span>
  );
}
