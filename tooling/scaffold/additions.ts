import type { Addition } from './addition.ts';
import { job } from './job.ts';
import { licenseVerb } from './license-verb.ts';
import { mail } from './mail.ts';
import { policy } from './policy.ts';

/** Every kind of addition that `pnpm new` knows. */
export const additions: Readonly<Record<string, (name: string) => Addition>> = {
  verb: licenseVerb,
  mail,
  job,
  policy,
};
