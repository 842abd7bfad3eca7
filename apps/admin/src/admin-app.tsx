import { useNextTask } from '@signet/ui/frame/use-next-task';
import { Navigate, Route, Router } from '@solidjs/router';
import { lazy, Show, Suspense, type ParentProps } from 'solid-js';
import { AdminFrame } from './frame/admin-frame.tsx';
import { LicensesPage } from './license/licenses-page.tsx';

const SignInPage = lazy(() => import('./session/sign-in-page.tsx'));
const IssuePage = lazy(() => import('./license/issue/issue-drawer.tsx'));
const AnomaliesPage = lazy(() => import('./anomaly/anomalies-page.tsx'));
const LicensePage = lazy(() => import('./license/detail/license-page.tsx'));
const NotFoundPage = lazy(() => import('./frame/not-found-page.tsx'));

/** Every page of the admin. The list is in the first download: it is where operators start. */
export function AdminApp() {
  return (
    <Router base="/admin" root={Waiting} scrollRestoration>
      <Route path="/signin" component={SignInPage} />
      <Route component={AdminFrame}>
        <Route path="/" component={() => <Navigate href="/licenses" />} />
        <Route path="/licenses" component={LicensesPage}>
          <Route path="/" />
          <Route path="/new" component={IssuePage} />
        </Route>
        <Route path="/licenses/:id" component={LicensePage} />
        <Route path="/anomalies" component={AnomaliesPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}

function Waiting(props: ParentProps) {
  const isRouted = useNextTask();
  return (
    <Show when={isRouted()}>
      <Suspense>{props.children}</Suspense>
    </Show>
  );
}
