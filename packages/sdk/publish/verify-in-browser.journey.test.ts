import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { launchBrowser } from '@signet/tooling/browser/browser';
import type { PackedPackage } from '@signet/tooling/publish/pack-package';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ISSUED, tokenOf, trialClaims, vendorKey } from '../src/token/sample-token-fixture.ts';
import type { VerifyOptions } from '../src/verify/verify-license.ts';
import { packSdk } from './packed-sdk-fixture.ts';

const rsa = await generateSigningKey('RS256', 'r1');
const keys = jwksOfKeys([vendorKey, rsa]);
const asked: string[] = [];
let packed: PackedPackage;
let server: Server;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let page: Awaited<ReturnType<typeof browser.newPage>>;

/** A page that finds modules where a bundler would put them; it loads nothing else. */
const document = `<!doctype html><html lang="en"><title>x</title><script type="importmap">
{ "imports": { "@signet/sdk/verify": "/@signet/sdk/verify.js", "tldts": "/tldts/dist/index.esm.min.js" } }
</script><script type="module">
import { verifyLicense } from '@signet/sdk/verify';
window.judge = async (token, options) => {
  const { valid, error, claims } = await verifyLicense(token, options);
  return { valid, code: error?.code, fix: error?.texts.fix.ro, tier: claims?.tier };
};
</script>`;

beforeAll(async () => {
  packed = await packSdk();
  const modules = join(packed.program, 'node_modules');
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    asked.push(path);
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(document);
    else
      readFile(join(modules, path)).then(
        (code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  await browser.close();
  server.close();
  packed.remove();
});

/** Verifies in the page, with the package's own module. */
function verify(token: string, options: Partial<VerifyOptions> = {}): Promise<unknown> {
  const given = { keys, product: 'storefront', at: ISSUED, ...options };
  return page.evaluate(`judge(${JSON.stringify(token)}, ${JSON.stringify(given)})`);
}

describe('A08, R3: the published verification core gives the same verdicts in a browser', () => {
  test('without a host it loads no list of domains', async () => {
    expect(await verify(tokenOf())).toMatchObject({ valid: true, tier: 'pro' });
    expect(asked.filter((path) => path.includes('tldts'))).toEqual([]);
  });

  test.each([
    ['Ed25519', tokenOf(), {}, true, undefined],
    ['RSA', tokenOf({}, rsa), {}, true, undefined],
    ['R10: a bound host', tokenOf(), { host: 'www.acme.ro' }, true, undefined],
    [
      'R10: another host',
      tokenOf(),
      { host: 'acme.ro.attacker.com' },
      false,
      'domain_not_licensed',
    ],
    ['an edited key', `${tokenOf().slice(0, -6)}AAAAAA`, {}, false, 'LICENSE_BAD_SIGNATURE'],
    ['a key of nobody', 'garbage', {}, false, 'LICENSE_MALFORMED'],
    ['another product', tokenOf(), { product: 'gateway' }, false, 'LICENSE_WRONG_PRODUCT'],
    [
      'an ended trial',
      tokenOf(trialClaims),
      { at: ISSUED + 31 * 86_400 },
      false,
      'LICENSE_EXPIRED',
    ],
  ])('%s', async (_, token, options, valid, code) => {
    const verdict = await verify(token, options);
    expect(verdict).toMatchObject({ valid, code, fix: valid ? undefined : expect.any(String) });
  });
});
