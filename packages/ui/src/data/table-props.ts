import type { JSX } from 'solid-js';
import type { Sort } from './sort-header.tsx';

/** One column. The first column is the row's header and holds its link. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => JSX.Element;
  /** The server can sort by it. */
  readonly sortable?: boolean;
  /**
   * `end` for numbers and money; `tight` as narrow as its content; `clip` one line cut by an ellipsis
   * (whole on the row's page); `actions` for the row menu.
   */
  readonly look?: 'end' | 'tight' | 'clip' | 'actions';
  /**
   * The least room in which the column is shown; without it, always. `wide`: windows from 1200 px ·
   * `medium`: from 1100 px, and on cards. What is left out stands on the row's page.
   */
  readonly room?: 'wide' | 'medium';
  /** On a phone's card the header is not repeated before the value. */
  readonly plainOnCard?: boolean;
}

/** Rows chosen for the bulk bar. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onToggle: (key: string, selected: boolean) => void;
  readonly onToggleAll: (selected: boolean) => void;
}

/** What a table is given. */
export interface TableProps<Row> {
  /** Says what the table lists; read by assistive technology. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The row's name in words, e.g. the domain; used in labels. */
  readonly rowName: (row: Row) => string;
  /** Where the row's link leads (U2). */
  readonly rowHref?: (row: Row) => string;
  readonly sort?: Sort | undefined;
  /** The next order; the caller writes it into the URL and the server sorts (U3). */
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection | undefined;
  /** Drawn while the app starts: a phone leaves out what is not near the screen. Not for lists that Back leads to. */
  readonly isCold?: boolean;
}
