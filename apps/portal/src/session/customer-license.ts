import type { call } from './api.ts';

type Licenses = typeof call.portal.licenses;

/** A license as the API answers it to its customer. */
export type CustomerLicense = Awaited<ReturnType<Licenses['list']['query']>>['items'][number];

/** A license with what is known of it now. */
export type CustomerLicenseDetail = Awaited<ReturnType<Licenses['get']['query']>>;
