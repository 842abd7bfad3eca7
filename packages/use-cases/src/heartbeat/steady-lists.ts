import type { PublishedLists, SignedList } from '../signed-list/published-lists.ts';

/** What a heartbeat may be sent beside its receipt. */
export interface SteadyLists extends Pick<PublishedLists, 'revocationsVersion'> {
  /** The whole list, or what was added since a version; at least of the version given. */
  revocations(asked: {
    readonly version: number;
    readonly since: number | null;
    readonly kid: string;
  }): Promise<SignedList>;
  /** The ring with at least these kids. */
  keyRing(asked: { readonly kids: readonly string[]; readonly kid: string }): Promise<SignedList>;
}

/**
 * The lists as a fleet asks for them: many installs need the same text at the same time, so the
 * store is asked once for each text of a version and not once a heartbeat.
 */
export function steadyLists(lists: PublishedLists): SteadyLists {
  let texts = new Map<string, Promise<SignedList>>();
  let newest = 0;
  const kept = (place: string, read: () => Promise<SignedList>) => {
    const known = texts.get(place);
    if (known !== undefined) return known;
    const text = read();
    texts.set(place, text);
    text.catch(() => texts.delete(place));
    return text;
  };
  return {
    revocationsVersion: () => lists.revocationsVersion(),
    revocations: ({ version, since, kid }) => {
      if (version !== newest) texts = new Map();
      newest = version;
      const asked = since === null ? { kid } : { kid, since };
      return kept(`revocations ${since} ${kid}`, () => lists.revocations(asked));
    },
    keyRing: ({ kids, kid }) =>
      kept(`keyring ${JSON.stringify([kid, kids])}`, () => lists.keyRing({ kid })),
  };
}
