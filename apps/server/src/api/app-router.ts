import { anomalyRouter } from './anomaly/anomaly-router.ts';
import { auditRouter } from './audit/audit-router.ts';
import { catalogRouter } from './catalog/catalog-router.ts';
import { customerRouter } from './customer/customer-router.ts';
import { keyRouter } from './key/key-router.ts';
import { licenseRouter } from './license/license-router.ts';
import { portalRouter } from './portal/portal-router.ts';
import { sessionRouter } from './session/session-router.ts';
import { t } from './trpc.ts';

/** Every procedure, by noun. */
export const appRouter = t.router({
  license: licenseRouter,
  anomaly: anomalyRouter,
  audit: auditRouter,
  customer: customerRouter,
  catalog: catalogRouter,
  key: keyRouter,
  session: sessionRouter,
  portal: portalRouter,
});

/** The procedures as a type: what the SPAs and the client are typed against. */
export type AppRouter = typeof appRouter;
