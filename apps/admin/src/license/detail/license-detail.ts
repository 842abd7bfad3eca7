import type { ask } from '../../api/api.ts';

/** A license with all that is known of it. */
export type LicenseDetail = Awaited<ReturnType<ReturnType<typeof ask.license.get>['queryFn']>>;
