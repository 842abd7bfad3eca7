import tailwindcss from '@tailwindcss/vite';
import type { UserConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { precompress } from './precompress.ts';

export interface AppConfig {
  /** Where the server mounts the app: `/admin/` or `/portal/`. */
  readonly base: string;
  /** Port of the development server. */
  readonly port: number;
  /** Where the API answers during development. */
  readonly api?: string;
}

/** Texts used by more than one page travel with the entry instead of as dozens of tiny files. */
const sharedTexts = {
  name: 'texts',
  test: /\/src\/messages\//u,
  minShareCount: 2,
};

/** The build both front-ends share. No inline script or style, so that a strict CSP holds. */
export function appConfig(app: AppConfig): UserConfig {
  const api = app.api ?? 'http://127.0.0.1:4000';
  return {
    base: app.base,
    plugins: [solid(), tailwindcss(), precompress()],
    server: { host: '127.0.0.1', port: app.port, proxy: { '/api': api, '/trpc': api } },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [sharedTexts] } } },
    },
  };
}
