import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SmtpMailbox } from '@signet/mail/transports/smtp-mailbox-fixture';
import { vi } from 'vitest';
import type { Jwks } from './independent-verifier-fixture.ts';
import { networkOff } from './network-off-fixture.ts';
import { type RestAnswer, restOf, type RestRequest } from './rest-fixture.ts';
import { dumpDatabase } from './secrets-at-rest-fixture.ts';
import { type Credentials, type DemoServer, startDemo } from './server-fixture.ts';
import { signet } from './signet-fixture.ts';

/** What stands under the server of a story. */
export interface StoryOptions {
  /** Absent = PGlite. */
  readonly databaseUrl: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Where its mails arrive; absent = the captured outbox. */
  readonly mailbox: SmtpMailbox | undefined;
  /** The size of the fleet it starts with. */
  readonly licenses: number;
}

/** A verdict of the command line. */
export interface Verdict {
  readonly valid: boolean;
  readonly code: string | null;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A server in a folder of its own, and what the tests ask of it and of the command line. */
export class Story {
  readonly dataDir: string;
  readonly logs: string[] = [];
  /** Every text that must be at rest nowhere. */
  readonly secrets: string[] = [];
  readonly #folder: string;
  readonly #options: StoryOptions;
  #server: DemoServer;
  #mails = 0;

  private constructor(folder: string, options: StoryOptions, server: DemoServer) {
    this.#folder = folder;
    this.dataDir = join(folder, 'data');
    this.#options = options;
    this.#server = server;
  }

  static async open(options: StoryOptions): Promise<Story> {
    const folder = await mkdtemp(join(tmpdir(), 'signet-story-'));
    const env = { ...options.env, SIGNET_DATA_DIR: join(folder, 'data') };
    return new Story(folder, options, await startDemo(env, options.licenses));
  }

  get credentials(): Credentials {
    return this.#server.credentials;
  }

  /** How many mails have left so far. */
  get mails(): number {
    return this.#mails;
  }

  rest(path: string, request?: RestRequest): Promise<RestAnswer> {
    return restOf(this.credentials)(path, request);
  }

  async start(): Promise<void> {
    const env = { ...this.#options.env, SIGNET_DATA_DIR: this.dataDir };
    this.#server = await startDemo(env, this.#options.licenses);
  }

  async stop(): Promise<number | null> {
    const status = await this.#server.stop();
    this.logs.push(this.#server.log());
    return status;
  }

  async close(): Promise<void> {
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async total(): Promise<number> {
    return (await this.rest('/api/super-admin/licenses?limit=1')).body.total;
  }

  saveKeys(text: string): Promise<void> {
    return writeFile(this.#keysFile, text);
  }

  async keys(): Promise<Jwks> {
    return JSON.parse(await readFile(this.#keysFile, 'utf8')) as Jwks;
  }

  /** Notes a token; its header is the same for every token of a key, what follows is each one's own. */
  remember(token: string): string {
    this.secrets.push(token, ...token.split('.').slice(1));
    return token;
  }

  /** Judges a token with the network cut off, and nothing but the key file to go by. */
  async verify(
    token: string,
    ...flags: readonly string[]
  ): Promise<{ readonly status: number | null; readonly verdict: Verdict }> {
    const empty = join(this.#folder, 'nothing-here');
    const args = ['verify', '-', '--keys', this.#keysFile, '--json', ...flags];
    const call = { env: { SIGNET_DATA_DIR: empty }, stdin: `${token}\n`, imports: [networkOff] };
    const { status, stdout } = await signet(args, call);
    if (existsSync(empty)) throw new Error('`verify` made a data directory');
    return { status, verdict: JSON.parse(stdout) as Verdict };
  }

  /** What the server says of a token, to anybody. */
  async validate(token: string, host?: string): Promise<unknown> {
    const request = { apiKey: null, body: { token, host } };
    return (await this.rest('/api/v1/licensing/validate', request)).body;
  }

  /** Waits until so many more mails have left. */
  async mailsLeave(count: number): Promise<void> {
    this.#mails += count;
    const { mailbox } = this.#options;
    const captured = () => readdir(join(this.dataDir, 'mail')).catch(() => []);
    const arrived = async () => {
      const mails = mailbox === undefined ? await captured() : await mailbox.received();
      if (mails.length < this.#mails) throw new Error(`${mails.length} mails left so far`);
    };
    await vi.waitFor(arrived, { timeout: 60_000, interval: 100 });
  }

  /** What PostgreSQL holds of ours; the embedded store is the server's own while it runs. */
  async written(): Promise<unknown> {
    const { databaseUrl } = this.#options;
    if (databaseUrl === undefined) return null;
    const dump = await dumpDatabase({ databaseUrl, dataDir: '' });
    return new Map([...dump].filter(([table]) => table.startsWith('public.')));
  }

  get #keysFile(): string {
    return join(this.#folder, 'jwks.json');
  }
}

/** The same token with other claims under the old signature. */
export function forge(token: string, changes: Readonly<Record<string, unknown>>): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const forged = Buffer.from(JSON.stringify({ ...claims, ...changes })).toString('base64url');
  return [header, forged, signature].join('.');
}
