import { startDisplay } from '@signet/ui/frame/start-display';
import { render } from 'solid-js/web';
import { AdminApp } from './admin-app.tsx';
import { askFirst } from './ask-first.ts';
import './app.css';

startDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Tasks of their own, so that a slow phone breathes between loading the code and running it.
setTimeout(() => askFirst(location));
setTimeout(() => render(() => <AdminApp />, root));
