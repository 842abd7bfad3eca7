import { describedBy, Field, fieldId } from '@signet/ui/form/field.tsx';
import { m } from '@signet/ui/messages';
import { keepPreviousData } from '@tanstack/solid-query';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { debounced } from './debounced.ts';

/** A customer as the search answers it. */
export type FoundCustomer = Awaited<
  ReturnType<ReturnType<typeof ask.customer.search>['queryFn']>
>['items'][number];

export interface CustomerFieldProps {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onInput: (text: string) => void;
  readonly onChoose: (customer: FoundCustomer) => void;
}

/** The customer's e-mail, completed from known accounts by e-mail, company or CIF; a combobox per APG. */
export function CustomerField(props: CustomerFieldProps) {
  const listId = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const typed = debounced(() => props.value.trim(), 200);
  const found = useQuery(() => ({
    ...ask.customer.search({ q: typed() }),
    enabled: open() && typed().length > 1,
    placeholderData: keepPreviousData,
  }));
  const items = () => (typed().length < 2 ? [] : (found.data?.items ?? []).slice(0, 6));
  const shown = () => open() && items().length > 0;
  const choose = (customer: FoundCustomer) => {
    props.onChoose(customer);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown()) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const size = Math.max(1, items().length);
      setActive((active() + step + size) % size);
    }
    const marked = items()[active()];
    if (event.key === 'Enter' && shown() && marked !== undefined) {
      event.preventDefault();
      choose(marked);
    }
  };
  const field = () => ({ name: 'email', label: m.issue_customer(), error: props.error });
  return (
    <Field {...field()}>
      <div class="combobox">
        <input
          id={fieldId('email')}
          name="email"
          type="text"
          inputmode="email"
          class="input"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          autofocus
          placeholder="ana@acme.ro"
          aria-expanded={shown()}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown() && active() >= 0 ? `${listId}-${active()}` : undefined}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(field())}
          value={props.value}
          onInput={(event) => {
            setActive(-1);
            setOpen(true);
            props.onInput(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <FoundCustomers
          id={listId}
          customers={shown() ? items() : []}
          active={active()}
          onChoose={choose}
        />
      </div>
    </Field>
  );
}

function FoundCustomers(props: {
  readonly id: string;
  readonly customers: readonly FoundCustomer[];
  readonly active: number;
  readonly onChoose: (customer: FoundCustomer) => void;
}) {
  return (
    <ul
      id={props.id}
      role="listbox"
      aria-label={m.issue_known_customers()}
      hidden={props.customers.length === 0}
    >
      <For each={props.customers}>
        {(customer, index) => (
          <li
            id={`${props.id}-${index()}`}
            role="option"
            aria-selected={index() === props.active}
            onPointerDown={(event) => {
              event.preventDefault();
              props.onChoose(customer);
            }}
          >
            {customer.email}
            <Show when={customer.company}>
              <span class="soft"> · {customer.company}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
