import { appConfig } from '@signet/ui/vite/app-config';

/** The customer portal, mounted by the server below `/portal/`. */
export default appConfig({ base: '/portal/', port: 4102 });
