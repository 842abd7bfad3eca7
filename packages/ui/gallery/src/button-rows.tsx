import { createSignal } from 'solid-js';
import { Button } from '../../src/form/button.tsx';
import { Segments } from '../../src/form/segments.tsx';
import { m } from '../../src/messages.ts';

/** Every kind and state of a button. */
export function ButtonRows() {
  const [months, setMonths] = createSignal<'3' | '6'>('3');
  return (
    <>
      <div class="actions">
        <Button unavailable="Lifetime licenses never expire. Extend support instead.">
          {m.action_extend()}
        </Button>
      </div>
      <div class="actions">
        <Button kind="danger">{m.action_revoke()}</Button>
        <Button kind="quiet">{m.action_edit()}</Button>
        <Button busy>{m.action_save()}</Button>
        <Button kind="danger" busy>
          {m.action_save()}
        </Button>
      </div>
      <Segments
        label={m.word_support()}
        value={months()}
        onChange={setMonths}
        choices={[
          { value: '3', label: m.count_months({ count: 3 }) },
          { value: '6', label: m.count_months({ count: 6 }) },
        ]}
      />
    </>
  );
}
