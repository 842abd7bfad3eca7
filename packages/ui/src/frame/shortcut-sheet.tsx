import { For, type JSX } from 'solid-js';
import { Checkbox } from '../form/checkbox.tsx';
import { m } from '../messages.ts';
import { Dialog } from '../overlay/dialog.tsx';
import { setShortcutsEnabled, shortcuts, shortcutsEnabled } from './shortcuts.ts';

/** The list behind `?`, with the off switch. */
export function ShortcutSheet(props: {
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={m.shortcut_title()}
      onClose={() => props.onClose()}
      size="wide"
    >
      <dl class="shortcut-list">
        <For each={shortcuts()}>
          {(shortcut) => (
            <div>
              <dt>{shortcut.label()}</dt>
              <dd>
                <For each={shortcut.keys.split(' ')}>{(key) => <kbd>{key}</kbd>}</For>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Checkbox
        name="shortcuts"
        label={m.shortcut_off()}
        hint={m.shortcut_off_hint()}
        checked={shortcutsEnabled()}
        onChange={setShortcutsEnabled}
      />
    </Dialog>
  );
}
