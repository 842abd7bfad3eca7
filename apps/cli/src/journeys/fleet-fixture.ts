import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Install } from './install-fixture.ts';
import type { InstallSetUp } from './install-program-fixture.ts';
import { Story } from './story-fixture.ts';

const LICENSES = '/api/super-admin/licenses';

/** A server and the installs of its licenses, each a process of its own. */
export class Fleet {
  readonly story: Story;
  readonly #folder: string;
  /** The public keys that the product was shipped with: those of the server's first minute. */
  readonly #keys: string;
  readonly #installs: Install[] = [];
  #names = 0;

  private constructor(story: Story, folder: string, keys: string) {
    this.story = story;
    this.#folder = folder;
    this.#keys = keys;
  }

  static async open(
    databaseUrl: string | undefined,
    env: Readonly<Record<string, string>>,
  ): Promise<Fleet> {
    const story = await Story.open({ databaseUrl, env, licenses: 0, mailbox: undefined });
    const folder = await mkdtemp(join(tmpdir(), 'signet-installs-'));
    const jwks = await story.rest('/.well-known/signet/jwks.json', { apiKey: null });
    return new Fleet(story, folder, jwks.text);
  }

  /** Issues a license to somebody new. */
  async issue(
    product: string,
    tier: string,
  ): Promise<{ readonly id: string; readonly token: string }> {
    const name = `${product}-${(this.#names += 1)}`;
    const body = {
      product,
      tier,
      customer_email: `${name}@acme.ro`,
      domain_binding: [`${name}.ro`],
      send_email: false,
    };
    const { status, text, body: answer } = await this.story.rest(LICENSES, { body });
    if (status !== 201) throw new Error(text);
    return { id: answer.license.id, token: answer.token };
  }

  /** Does something to a license. */
  async act(id: string, verb: string, body: object = {}): Promise<void> {
    const answer = await this.story.rest(`${LICENSES}/${id}/${verb}`, { body });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** A license with its installs and anomalies. */
  async detail(id: string): Promise<LicenseDetail> {
    return JSON.parse((await this.story.rest(`${LICENSES}/${id}`)).text) as LicenseDetail;
  }

  /** Starts a fresh install, or with `stateDir` one that was stopped. */
  async start(
    setUp: Omit<InstallSetUp, 'keys' | 'stateDir'> & { readonly stateDir?: string },
  ): Promise<Install> {
    const fresh = join(this.#folder, `install-${(this.#names += 1)}`);
    const install = await Install.start({
      server: this.story.credentials.base_url,
      stateDir: fresh,
      ...setUp,
      keys: this.#keys,
    });
    this.#installs.push(install);
    return install;
  }

  /** Ends an install's process and starts it again on what it kept. */
  async restart(install: Install): Promise<Install> {
    await install.stop();
    return this.start(install.setUp);
  }

  async close(): Promise<void> {
    for (const install of this.#installs) await install.stop();
    await this.story.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** What the tests read of a license. */
export interface LicenseDetail {
  readonly license: { readonly kid: string; readonly generation: number };
  readonly anomalies: readonly {
    readonly id: string;
    readonly type: string;
    readonly dismissed_at: string | null;
  }[];
  readonly multi_install_window: { readonly open: boolean } | null;
  readonly installs: readonly unknown[];
}
