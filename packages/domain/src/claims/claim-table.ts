/** The value shapes a signed object's claims may have. */
interface ClaimShapes {
  text: string;
  nullableText: string | null;
  texts: readonly string[];
  /** Whole Unix seconds, from 0 to the year 9999. */
  seconds: number;
  nullableSeconds: number | null;
  /** A whole number from 1. */
  count: number;
  flag: boolean;
  /** Limits by feature; `null` = unlimited. */
  limits: Readonly<Record<string, number | null>>;
}

/** The shape of one claim. */
export type ClaimShape = keyof ClaimShapes;

/** A table of claims: each name's shape, an optional one ending in `?`. */
export type ClaimTable = Readonly<Record<string, ClaimShape | `${ClaimShape}?`>>;

type Required<T extends ClaimTable> = {
  readonly [K in keyof T as T[K] extends ClaimShape ? K : never]: T[K] extends ClaimShape
    ? ClaimShapes[T[K]]
    : never;
};
type Optional<T extends ClaimTable> = {
  readonly [
    K in keyof T as T[K] extends ClaimShape ? never : K
  ]?: T[K] extends `${infer S extends ClaimShape}?` ? ClaimShapes[S] : never;
};

/** The claims a table describes, as a type. */
export type ClaimsOf<T extends ClaimTable> = Required<T> & Optional<T>;

/** The last second of the year 9999: no instant of ours lies beyond it. */
export const LAST_SECOND = 253_402_300_799;

const isText = (value: unknown) => typeof value === 'string';
const isSeconds = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_SECOND;
const isAllowance = (value: unknown) =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);

/** Whether an object has a member of the one name that schema libraries drop without a word. */
export function hasProtoMember(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__');
}

const holds: Readonly<Record<ClaimShape, (value: unknown) => boolean>> = {
  text: isText,
  nullableText: (value) => value === null || isText(value),
  texts: (value) => Array.isArray(value) && value.every(isText),
  seconds: isSeconds,
  nullableSeconds: (value) => value === null || isSeconds(value),
  count: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1,
  flag: (value) => typeof value === 'boolean',
  limits: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !hasProtoMember(value) &&
    Object.values(value).every(isAllowance),
};

/** A table's entry taken apart: `seconds?` is an optional `seconds`. */
export function readField(field: string): {
  readonly shape: ClaimShape;
  readonly optional: boolean;
} {
  const shape = field.replace('?', '');
  if (!isShape(shape)) throw new Error(`${field} is not a claim shape`);
  return { shape, optional: field.endsWith('?') };
}

function isShape(text: string): text is ClaimShape {
  return Object.hasOwn(holds, text);
}

/** Finds the first claim of a payload that its table does not allow; unknown claims are ignored (RFC 7519 §4). */
export type ClaimCheck = (payload: Readonly<Record<string, unknown>>) => string | undefined;

/**
 * Compiles a table into a check, without a schema library: this runs inside every verification
 * of the vendor's shipped product.
 */
export function compileClaimCheck(table: ClaimTable): ClaimCheck {
  const rules = Object.entries(table).map(([name, shape]) => {
    const field = readField(shape);
    return { name, optional: field.optional, check: holds[field.shape] };
  });
  return (payload) => {
    for (const { name, optional, check } of rules) {
      const value = payload[name];
      if (!(check(value) || (optional && value === undefined))) return name;
    }
    return undefined;
  };
}
