import { appConfig } from '@signet/ui/vite/app-config';

export default appConfig({ base: '/admin/', port: 4101 });
