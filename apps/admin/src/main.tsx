import { startDisplay } from '@signet/ui/frame/start-display';
import { render } from 'solid-js/web';
import { AdminApp } from './admin-app.tsx';
import './app.css';

startDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// In a task of its own, so that a slow phone breathes between loading the code and running it.
setTimeout(() => render(() => <AdminApp />, root));
