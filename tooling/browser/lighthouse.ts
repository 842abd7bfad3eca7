/** `node tooling/browser/lighthouse.ts <url> [cookie]` prints the scores of a page on a phone. */
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import lighthouse from 'lighthouse';
import { launchBrowser } from './browser.ts';

/** Scores from 0 to 100. */
export type LighthouseScores = Readonly<Record<LighthouseCategory, number>>;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type LighthouseCategory = (typeof categories)[number];

/**
 * Judges a page as on a mid-range phone.
 *
 * @param cookie the `Cookie` header of a signed-in visitor.
 * @throws when the page does not load; the message is Lighthouse's.
 */
export async function lighthouseScores(url: string, cookie?: string): Promise<LighthouseScores> {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const extraHeaders = cookie === undefined ? {} : { extraHeaders: { Cookie: cookie } };
    const run = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
      formFactor: 'mobile',
      disableStorageReset: true,
      ...extraHeaders,
    });
    if (run === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
    const { runtimeError, categories: judged } = run.lhr;
    if (runtimeError !== undefined) throw new Error(runtimeError.message);
    const score = (name: LighthouseCategory) => Math.round((judged[name]?.score ?? 0) * 100);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    };
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , url, cookie] = process.argv;
  if (url === undefined) throw new Error('Usage: lighthouse.ts <url> [cookie]');
  console.table(await lighthouseScores(url, cookie));
}
