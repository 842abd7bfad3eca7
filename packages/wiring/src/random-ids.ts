import { randomUUID } from 'node:crypto';
import type { IdGenerator } from '@signet/use-cases/ports/id-generator';
import { ulid } from 'ulid';

/** Ids that sort by age: a prefix and a lower-case ULID (48 bits of time, 80 random bits). */
export const randomIds: IdGenerator = {
  next: (prefix) => `${prefix}_${ulid().toLowerCase()}`,
  uuid: () => randomUUID(),
};
