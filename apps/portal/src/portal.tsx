import { Route, Router, type RoutePreloadFuncArgs } from '@solidjs/router';
import { lazy, type JSX } from 'solid-js';
import { PortalFrame } from './frame/portal-frame.tsx';
import { UnknownPage } from './frame/unknown-page.tsx';
import { LicensesPage } from './licenses/licenses-page.tsx';
import { ask } from './session/api.ts';
import { queryClient } from './session/query-client.ts';

const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx'));
const DeveloperPage = lazy(() => import('./developer/developer-page.tsx'));
const LicensePage = lazy(() => import('./license/license-page.tsx'));

/** The customer portal: sign-in, the list of licenses, a license, what developers need. */
export function Portal(): JSX.Element {
  return (
    <Router base="/portal">
      <Route path="/signin" component={SignInPage} />
      <Route component={PortalFrame}>
        <Route path="/" component={LicensesPage} />
        <Route path="/licenses/:id" component={LicensePage} preload={preloadLicense} />
        <Route path="/developer" component={DeveloperPage} />
        <Route path="*" component={UnknownPage} />
      </Route>
    </Router>
  );
}

/** Asks for a license while the page's script is still on its way. */
function preloadLicense({ params }: RoutePreloadFuncArgs): void {
  // A failure is the page's to show.
  queryClient.query(ask.portal.licenses.get({ id: params['id'] ?? '' })).catch(() => undefined);
}
