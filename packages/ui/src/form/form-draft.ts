import { createEffect, type Accessor } from 'solid-js';
import { createStore, type SetStoreFunction } from 'solid-js/store';

/** A form's values, all text, under the names of its fields. Never a secret: it is kept in the tab (U12). */
export type Draft = Readonly<Record<string, string>>;

const keyOf = (form: string) => `signet.draft.${form}`;

function readDraft(form: string): Draft {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

/** Forgets a draft: after success and on Cancel. */
export function dropDraft(form: string): void {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // without storage there is no draft to forget
  }
}

/**
 * A store of form values that survives errors, a lost session and a reload (U9). While `active` is
 * false (the form is closed or sent) nothing is written.
 */
export function createDraft<T extends Draft>(
  form: string,
  initial: T,
  active: Accessor<boolean>,
): [T, SetStoreFunction<T>] {
  const saved = readDraft(form);
  const known = Object.entries(saved).filter(([name]) => name in initial);
  const [values, setValues] = createStore<T>({ ...initial, ...Object.fromEntries(known) });
  createEffect(() => {
    const text = JSON.stringify(values);
    if (!active()) return;
    try {
      sessionStorage.setItem(keyOf(form), text);
    } catch {
      // without storage the values live as long as the page
    }
  });
  return [values, setValues];
}
