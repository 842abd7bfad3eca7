import { httpStatus } from '@signet/domain/error/http-status';
import { beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../server-fixture.ts';
import { openDocs, type DocsLibrary } from './docs-library.ts';

let server: Awaited<ReturnType<typeof openServer>>;
let library: DocsLibrary;
beforeAll(async () => {
  server = await openServer();
  library = await openDocs();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });

describe('every page', () => {
  test.each(['/docs', '/docs/', '/docs/rules', '/docs/protocol', '/docs/errors', '/docs/security'])(
    '%s is a page of its own title and language',
    async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      const title = /<title>(.+) · Signet documentation<\/title>/.exec(answer.body)?.[1];
      expect(answer.body).toContain('<html lang="en">');
      expect(answer.body).toMatch(new RegExp(`<h1 id="[^"]+">${title}</h1>`));
    },
  );

  test.each(Object.keys(httpStatus))('F24: the link of the error %s opens', async (code) => {
    const answer = await get(`/docs/errors/${code}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(`<title>${code} · Signet documentation</title>`);
  });

  test('every link and anchor leads somewhere', () => {
    const dead = [...library.pages].flatMap(([path, { body }]) =>
      [...body.matchAll(/href="([#/][^"]*)"/g)]
        .map(([, href = '']) => new URL(decodeURI(href), `https://signet.test${path}`))
        .filter(({ pathname, hash }) => {
          if (['/docs/style.css', '/docs/api'].includes(pathname)) return false;
          const target = library.pages.get(pathname)?.body;
          const id = decodeURIComponent(hash.slice(1));
          return target === undefined || (id !== '' && !target.includes(`id="${id}"`));
        })
        .map(({ pathname, hash }) => `${path}: ${pathname}${hash}`),
    );
    expect(library.pages.size).toBeGreaterThan(40);
    expect(dead).toEqual([]);
  });

  test('nothing is inline that the policy forbids, and nothing is fetched from elsewhere', () => {
    for (const [path, { body }] of library.pages) {
      expect([path, /<script|<style|<iframe|<img|\sstyle=|\son\w+=/i.exec(body)]).toEqual([
        path,
        null,
      ]);
      expect(body.match(/<link [^>]*href="[^"]*"/g)).toEqual([
        '<link rel="icon" href="data:,"',
        '<link rel="stylesheet" href="/docs/style.css"',
      ]);
    }
  });
});

test('pages are kept by caches and known by their tag', async () => {
  const first = await get('/docs/rules');
  expect(first.headers['cache-control']).toBe('public, max-age=300');
  const again = await get('/docs/rules', { 'if-none-match': String(first.headers['etag']) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const style = await get('/docs/style.css');
  expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  expect(style.body).toContain('color-scheme: light dark');
});

test.each([
  '/docs/nothing',
  '/docs/errors/plan_limit',
  '/docs/rules.md',
  '/docs/../package.json',
  '/docs/%2e%2e/package.json',
  '/docs/..%2f..%2fpackage.json',
])('%s is a page that says there is none', async (url) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(404);
  expect(answer.body).not.toContain('"name"');
});

test('an unknown page shows the way back', async () => {
  const answer = await get('/docs/nothing');
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain('<title>There is no such page · Signet documentation</title>');
  expect(answer.body).toContain('href="/docs"');
});
