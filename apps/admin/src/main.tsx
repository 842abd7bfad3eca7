import { startDisplay } from '@signet/ui/frame/start-display';
import { render } from 'solid-js/web';
import { AdminApp } from './admin-app.tsx';
import './app.css';

startDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
render(() => <AdminApp />, root);
