import { createSignal, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { CopyButton } from './copy-button.tsx';

export interface SecretProps {
  /** The value, from one signal of the caller that is wiped on close; never a query result (U12). */
  readonly value: string;
  /** What it is: "license key". */
  readonly what: string;
  readonly onCopied?: () => void;
}

/** A secret: masked, copied without being shown, shown only on demand. The mask tells neither length nor content. */
export function Secret(props: SecretProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <div class="secret">
      <code class="secret-value" tabindex={shown() ? 0 : undefined}>
        {shown() ? props.value : '•'.repeat(24)}
      </code>
      <span class="actions">
        <Button
          label={
            shown()
              ? m.secret_mask_of({ what: props.what })
              : m.secret_show_of({ what: props.what })
          }
          onClick={() => setShown(!shown())}
        >
          {shown() ? m.action_mask() : m.action_show()}
        </Button>
        <CopyButton text={() => props.value} what={props.what} onCopied={() => props.onCopied?.()}>
          {m.action_copy()}
        </CopyButton>
      </span>
    </div>
  );
}
