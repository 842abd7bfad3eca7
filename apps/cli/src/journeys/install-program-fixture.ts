/**
 * One install of a vendor's product as a process of its own: it opens its license with the sdk and
 * does what it is told over the channel that `fork` gives it.
 */
import { catalog } from '@signet/catalog/catalog';
import { createLicense, type LicenseOptions } from '@signet/sdk';

type Names = keyof (typeof catalog)['products'];

/** What the process is started with. */
export interface InstallSetUp {
  readonly product: Names;
  readonly keys: string;
  readonly token?: string | undefined;
  readonly stateDir: string;
  /** Left out for a machine without a network. */
  readonly server?: string | undefined;
}

const setUp = JSON.parse(process.argv[2] ?? '') as InstallSetUp;
let skew = 0;
const options: LicenseOptions<typeof catalog, Names> = {
  catalog,
  product: setUp.product,
  keys: setUp.keys,
  token: setUp.token,
  stateDir: setUp.stateDir,
  server: setUp.server,
  // It beats when it is told to.
  heartbeat: { firstWithinSeconds: 1e6 },
  now: () => Math.floor(Date.now() / 1000) + skew,
};
const license = await createLicense(options);

const verbs = {
  look: async () => ({
    state: license.state.name,
    tier: license.tier,
    error: license.error?.code ?? null,
    refusal: license.refusal?.code ?? null,
    support: license.hasActiveSupport(),
    can: {
      core: license.can('core'),
      cloud: license.can('cloud'),
      updates: license.can('updates'),
      downloads: license.can('downloads'),
    },
    sends: JSON.parse((await license.telemetryPreview()) ?? 'null') as {
      readonly token: string;
      readonly accepted_kids: readonly string[];
    } | null,
  }),
  beat: () => license.heartbeat(),
  activate: async (text: string) => {
    const activation = await license.activate(text);
    return activation.ok ? activation.outcome : activation.error.code;
  },
  waitDays: (days: number) => {
    skew = days * 86_400;
    return Promise.resolve(null);
  },
  exportFile: () => license.exportHeartbeat(),
  importFile: (text: string) => license.importHeartbeat(text),
};

/** What an install can be told, with what it answers. */
export type InstallVerbs = typeof verbs;

process.on(
  'message',
  ({ id, verb, given }: { id: number; verb: keyof InstallVerbs; given: never }) => {
    const answer: Promise<unknown> = verbs[verb](given);
    answer.then(
      (said) => process.send?.({ id, said }),
      (error: unknown) => process.send?.({ id, failed: String(error) }),
    );
  },
);
process.on('disconnect', () => license.close());
process.send?.({ id: 0, said: 'ready' });
