/** About 64 MB of text: three whole lists of 100,000 revocations, or any number of deltas. */
const MAX_CHARACTERS = 32 * 1024 * 1024;

/** Keeps the newest texts by place, so that asking again signs nothing. */
export interface TextCache {
  /** The text of this place; makes it when it is not kept, once for everyone who asks meanwhile. */
  get(place: string, make: () => Promise<string>): Promise<string>;
}

/** A cache of at most `maxCharacters`; the places made first are forgotten first. */
export function textCache(maxCharacters: number = MAX_CHARACTERS): TextCache {
  const kept = new Map<string, { readonly text: Promise<string>; length: number }>();
  let total = 0;
  const shrink = (newest: string) => {
    for (const [place, { length }] of kept) {
      if (total <= maxCharacters || place === newest) return;
      total -= length;
      kept.delete(place);
    }
  };
  return {
    get: async (place, make) => {
      const known = kept.get(place);
      if (known !== undefined) return known.text;
      const entry = { text: make(), length: 0 };
      kept.set(place, entry);
      const { length } = await entry.text.catch((error: unknown) => {
        kept.delete(place);
        throw error;
      });
      if (kept.get(place) === entry) {
        entry.length = length;
        total += length;
        shrink(place);
      }
      return entry.text;
    },
  };
}
