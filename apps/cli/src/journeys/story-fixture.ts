import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SmtpMailbox } from '@signet/mail/transports/smtp-mailbox';
import { expect } from 'vitest';
import { networkOff } from './network-off-fixture.ts';
import { restOf } from './rest-fixture.ts';
import { dumpDatabase } from './secrets-at-rest-fixture.ts';
import { startDemo } from './server-fixture.ts';
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

const LICENSES = '/api/super-admin/licenses';

/** Opens a story: a server in a folder of its own, and what the tests ask of it and of the command line. */
export async function openStory({ databaseUrl, env, mailbox, licenses }: StoryOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'signet-story-'));
  const dataDir = join(folder, 'data');
  const keysFile = join(folder, 'jwks.json');
  const begin = async () => {
    const server = await startDemo({ ...env, SIGNET_DATA_DIR: dataDir }, licenses);
    return { server, rest: restOf(server.credentials) };
  };
  let running = await begin();
  const logs: string[] = [];
  const secrets: string[] = [];
  let mails = 0;
  const rest: typeof running.rest = (path, request) => running.rest(path, request);
  const stop = async () => {
    const status = await running.server.stop();
    logs.push(running.server.log());
    return status;
  };
  return {
    dataDir,
    rest,
    stop,
    logs,
    /** Every text that must be at rest nowhere. */
    secrets,
    credentials: () => running.server.credentials,
    mails: () => mails,
    start: async () => void (running = await begin()),
    close: async () => {
      await running.server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    total: async () => (await rest(`${LICENSES}?limit=1`)).body.total as number,
    saveKeys: (text: string) => writeFile(keysFile, text),
    keys: async () => JSON.parse(await readFile(keysFile, 'utf8')),
    /** Notes a token; its header is the same for every token of a key, what follows is each one's own. */
    remember: (token: string) => {
      secrets.push(token, ...token.split('.').slice(1));
      return token;
    },
    /** Judges a token with the network cut off, and nothing but the key file to go by. */
    verify: async (token: string, ...flags: readonly string[]) => {
      const empty = join(folder, 'nothing-here');
      const args = ['verify', '-', '--keys', keysFile, '--json', ...flags];
      const call = { env: { SIGNET_DATA_DIR: empty }, stdin: `${token}\n`, imports: [networkOff] };
      const { status, stdout } = await signet(args, call);
      await expect(readdir(empty)).rejects.toThrow('ENOENT');
      return { status, verdict: JSON.parse(stdout) };
    },
    /** What the server says of a token, to anybody. */
    validate: async (token: string, host?: string) =>
      (await rest('/api/v1/licensing/validate', { apiKey: null, body: { token, host } })).body,
    /** Waits until so many more mails have left, and no more than that. */
    mailsLeave: async (count: number) => {
      mails += count;
      const captured = () => readdir(join(dataDir, 'mail')).catch(() => []);
      const left = async () =>
        (mailbox === undefined ? await captured() : await mailbox.received()).length;
      await expect.poll(left, { timeout: 60_000 }).toBe(mails);
    },
    /** What PostgreSQL holds of ours; the embedded store is the server's own while it runs. */
    written: async () => {
      if (databaseUrl === undefined) return null;
      const dump = await dumpDatabase({ databaseUrl, dataDir: '' });
      return new Map([...dump].filter(([table]) => table.startsWith('public.')));
    },
  };
}

/** An open story. */
export type Story = Awaited<ReturnType<typeof openStory>>;

/** The same token with other claims under the old signature. */
export function forge(token: string, changes: Readonly<Record<string, unknown>>): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const forged = Buffer.from(JSON.stringify({ ...claims, ...changes })).toString('base64url');
  return [header, forged, signature].join('.');
}
