import { Route, Router } from '@solidjs/router';
import { lazy, type ParentProps } from 'solid-js';
import { render } from 'solid-js/web';
import { Button } from '../../src/form/button.tsx';
import { Shell } from '../../src/frame/shell.tsx';
import { startDisplay } from '../../src/frame/start-display.ts';
import { Sign } from '../../src/state/sign.tsx';
import './gallery.css';

const nav = [
  { href: '/', label: () => 'Licenses', key: 'l', exact: true },
  { href: '/forms', label: () => 'Forms', key: 'f' },
  { href: '/states', label: () => 'States', key: 's', count: () => 3 },
  { href: '/overlays', label: () => 'Overlays', key: 'o' },
];

function Frame(props: ParentProps) {
  return (
    <Shell
      brand="Signet"
      home="/"
      nav={nav}
      account={{ name: 'mara@vendor.ro', note: 'operator', onSignOut: () => undefined }}
      top={
        <Button kind="icon" label="Search or do…">
          <Sign name="search" />
        </Button>
      }
    >
      {props.children}
    </Shell>
  );
}

startDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
render(
  () => (
    <Router root={Frame}>
      <Route path="/" component={lazy(() => import('./list-page.tsx'))} />
      <Route path="/forms" component={lazy(() => import('./forms-page.tsx'))} />
      <Route path="/states" component={lazy(() => import('./states-page.tsx'))} />
      <Route path="/overlays" component={lazy(() => import('./overlays-page.tsx'))} />
    </Router>
  ),
  root,
);
