import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, test } from 'vitest';

const starter = `
  const { startPostgres } = await import(${JSON.stringify(fileURLToPath(new URL('test-postgres.ts', import.meta.url)))})
  const { url } = await startPostgres()
  console.log(url)
  setInterval(() => {}, 60_000)
`;

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'the server ends when its test run gets %s',
  async (signal) => {
    const run = spawn(process.execPath, ['--input-type=module', '--eval', starter], {
      env: { ...process.env, TEST_DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = await once(createInterface({ input: run.stdout }), 'line');
    const client = new pg.Client({ connectionString: String(url) });
    await client.connect();
    const lost = once(client, 'error');
    run.kill(signal);
    const [error] = await lost;
    expect(String(error)).toMatch(/terminat/i);
  },
);
