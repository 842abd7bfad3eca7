import { startDisplay } from '@signet/ui/frame/start-display';
import { render } from 'solid-js/web';
import './app.css';
import { Portal } from './portal.tsx';
import { catchLinkToken } from './sign-in/link-token.ts';

catchLinkToken();
startDisplay();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
render(() => <Portal />, root);
