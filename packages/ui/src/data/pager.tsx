import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import { locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/number-format.ts';
import { m } from '../messages.ts';

export interface PagerProps {
  /** 1-based places of the first and last row shown. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** Name of the sorted column, in words. */
  readonly sortedBy?: string | undefined;
  /** Addresses of the neighbor pages (keyset cursors in the query); absent at the ends. */
  readonly prev?: string | undefined;
  readonly next?: string | undefined;
}

/** "1–50 of 1,284 · sorted by domain" with links to the neighbor pages. */
export function Pager(props: PagerProps): JSX.Element {
  const range = () =>
    m.pager_range({
      from: formatNumber(props.from, locale()),
      to: formatNumber(props.to, locale()),
      total: formatNumber(props.total, locale()),
    });
  return (
    <nav class="pager" aria-label={m.pager_label()}>
      <p role="status">
        {props.total === 0 ? m.pager_none() : range()}
        <Show when={props.total > 0 && props.sortedBy}>
          {(column) => ` · ${m.pager_sorted({ column: column() })}`}
        </Show>
      </p>
      <Show when={props.prev ?? props.next}>
        <span class="actions">
          <PageLink href={props.prev} rel="prev">
            ‹ {m.pager_prev()}
          </PageLink>
          <PageLink href={props.next} rel="next">
            {m.pager_next()} ›
          </PageLink>
        </span>
      </Show>
    </nav>
  );
}

function PageLink(props: {
  href: string | undefined;
  rel: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Show
      when={props.href}
      fallback={
        <a class="button" role="link" aria-disabled="true">
          {props.children}
        </a>
      }
    >
      {(href) => (
        <A class="button" href={href()} rel={props.rel}>
          {props.children}
        </A>
      )}
    </Show>
  );
}
