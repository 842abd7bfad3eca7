/** What `pnpm new` writes and asks for. */
export interface Addition {
  readonly files: readonly AddedFile[];
  /** The rows to add by hand; until they are there, something does not compile or is unused. */
  readonly rows: readonly AddedRow[];
}

/** A file to write; its path is relative to the repository's root. */
export interface AddedFile {
  readonly path: string;
  readonly text: string;
}

/** A row in a list that exists; `after` is a line of that file below which it goes. */
export interface AddedRow {
  readonly path: string;
  readonly after: string;
  readonly text: string;
}

/** One name in the three ways it is written. */
export interface NameForms {
  /** `suspend-license` */
  readonly kebab: string;
  /** `suspendLicense` */
  readonly camel: string;
  /** `SuspendLicense` */
  readonly pascal: string;
}

/** @throws where the name is not kebab-case. */
export function nameForms(kebab: string): NameForms {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(kebab)) {
    throw new Error(`"${kebab}" is not kebab-case: write it like suspend-license`);
  }
  const pascal = kebab
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  return { kebab, camel: pascal.slice(0, 1).toLowerCase() + pascal.slice(1), pascal };
}
