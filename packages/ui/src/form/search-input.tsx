import { Show, type JSX } from 'solid-js';
import { m } from '../messages.ts';
import { Sign } from '../state/sign.tsx';

export interface SearchInputProps {
  /** The text of the URL's `q`. */
  readonly value: string;
  /** Called 200 ms after the last keystroke, at once on Enter and on clear. */
  readonly onSearch: (text: string) => void;
  readonly label?: string;
  /** What can be typed, e.g. "ana@acme.ro, CIF, domain, id…". */
  readonly placeholder?: string;
}

/** A search box; the shortcut `/` of the Shell focuses the first one on the page. */
export function SearchInput(props: SearchInputProps): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = (text: string, wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => props.onSearch(text.trim()), wait);
  };
  return (
    <div class="search" role="search">
      <Sign name="search" class="search-mark" />
      <input
        type="search"
        class="input"
        data-search
        aria-label={props.label ?? m.filter_search()}
        placeholder={props.placeholder}
        value={props.value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search(event.currentTarget.value, 200)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(event.currentTarget.value, 0);
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span class="search-end">
        <Show when={props.value !== ''} fallback={<kbd aria-hidden="true">/</kbd>}>
          <button
            type="button"
            class="chip-clear"
            aria-label={m.filter_search_clear()}
            onClick={() => search('', 0)}
          >
            <Sign name="cross" />
          </button>
        </Show>
      </span>
    </div>
  );
}
