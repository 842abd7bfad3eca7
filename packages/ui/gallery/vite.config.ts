import { appConfig } from '../src/vite/app-config.ts';

/** The gallery: every component on one page, for development and for eyes. Never shipped. */
export default { ...appConfig({ base: '/', port: 4199 }), root: import.meta.dirname };
