/** The prefixes that say what an id names. */
export type IdPrefix = 'lic' | 'acc' | 'tok' | 'mail' | 'pay' | 'rgt' | 'ano';

/** The only source of new ids. */
export interface IdGenerator {
  /** A new, unguessable, time-ordered id such as `lic_01j…`. */
  next<P extends IdPrefix>(prefix: P): `${P}_${string}`;
  /** A random UUID (RFC 9562 version 4), the form of an install id. */
  uuid(): string;
}
