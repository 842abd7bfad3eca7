/**
 * Which workspace packages each package may name in its package.json. `turbo boundaries` (tags in
 * turbo.json) judges everything a package reaches, so it cannot tell "server uses wiring, which uses
 * database" from "server uses database"; this table judges the direct step.
 */
export const directions: Readonly<Record<string, Direction>> = {
  domain: { imports: [] },
  catalog: { imports: ['domain'] },
  'use-cases': { imports: ['domain'], tests: ['catalog'] },
  database: { imports: ['domain', 'use-cases'], tests: ['catalog', 'tooling'] },
  identity: { imports: ['domain', 'use-cases'], tests: ['catalog', 'tooling'] },
  mail: { imports: ['domain', 'use-cases'], tests: ['catalog', 'tooling'] },
  stripe: { imports: ['domain', 'use-cases'], tests: ['catalog', 'tooling'] },
  'license-token': { imports: ['domain', 'use-cases'], tests: ['catalog', 'tooling'] },
  wiring: {
    imports: [
      'catalog',
      'database',
      'domain',
      'identity',
      'license-token',
      'mail',
      'stripe',
      'use-cases',
    ],
    tests: ['tooling'],
  },
  server: {
    imports: ['catalog', 'domain', 'use-cases', 'wiring'],
    tests: ['database', 'identity', 'license-token', 'mail', 'sdk', 'stripe', 'tooling'],
  },
  cli: {
    imports: ['catalog', 'domain', 'license-token', 'sdk', 'server', 'use-cases', 'wiring'],
    tests: ['database', 'mail', 'tooling'],
  },
  client: { imports: [], tests: ['server', 'tooling'] },
  sdk: { imports: ['domain', 'license-token'], tests: ['catalog', 'tooling'] },
  'verdaccio-plugin': { imports: [], tests: ['server', 'tooling'] },
  ui: { imports: ['domain'], tests: ['tooling'] },
  admin: {
    imports: ['domain', 'ui'],
    tests: ['catalog', 'identity', 'server', 'tooling', 'use-cases', 'wiring'],
  },
  portal: {
    imports: ['domain', 'ui'],
    tests: ['catalog', 'identity', 'server', 'tooling', 'use-cases', 'wiring'],
  },
  'demo-install': { imports: ['catalog', 'sdk'], tests: ['domain', 'license-token', 'tooling'] },
  tooling: { imports: [] },
};

/** `imports` may be loaded at run time; `tests` may be loaded by tests, and elsewhere as types only. */
export interface Direction {
  readonly imports: readonly string[];
  readonly tests?: readonly string[];
}
