/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** A whole number from `minimum` to `maximum`, both included. */
  whole(minimum: number, maximum: number): number;
  /** True in this share of the cases, from 0 to 1. */
  chance(share: number): boolean;
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T;
  /** Some of the values in their order, at most `maximum`. */
  some<T>(values: readonly T[], maximum: number): readonly T[];
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): readonly T[];
}

/** A stream of numbers from a seed (the generator sfc32, which is short and passes the usual tests). */
export function seededRandom(seed: number): SeededRandom {
  const next = sfc32(seed);
  const whole = (minimum: number, maximum: number) =>
    minimum + Math.floor(next() * (maximum - minimum + 1));
  const shuffle = <T>(values: readonly T[]) =>
    values
      .map((value) => ({ value, order: next() }))
      .toSorted((one, other) => one.order - other.order)
      .map(({ value }) => value);
  return {
    whole,
    chance: (share) => next() < share,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    some: (values, maximum) => {
      const chosen = shuffle(values).slice(0, maximum);
      return values.filter((value) => chosen.includes(value));
    },
    shuffle,
  };
}

const UINT32 = 4_294_967_296;
/** So many numbers until a small seed is spread over the whole state. */
const WARM_UP = 20;

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e_37_79_b9 | 0, 0x24_3f_6a_88 | 0, 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / UINT32;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}
