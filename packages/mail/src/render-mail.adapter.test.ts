import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Locale } from '@signet/domain/catalog/localized-text';
import { beforeAll, describe, expect, test } from 'vitest';
import { mailMessages, type MailName } from './messages/message-list.ts';
import { sampleFacts } from './messages/sample-facts.ts';
import { renderMail } from './render-mail.ts';
import { inertText } from './render/inert-text.ts';

/** MJML's first import takes long on a busy machine; no single test should pay for it. */
beforeAll(() => renderMail('customer-sign-in', sampleFacts['customer-sign-in'], 'en'), 60_000);

const names = Object.keys(mailMessages) as MailName[];
const cases = names.flatMap((name) =>
  (['en', 'ro'] as Locale[]).map((locale) => [name, locale] as const),
);

const NAUGHTY = new URL('../../../../shared/data/strings/blns_even.json', import.meta.url);
const naughtyFile = existsSync(NAUGHTY);
if (!naughtyFile)
  process.stderr.write('SKIPPED: ../shared/data/strings/blns_even.json is absent\n');

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</div></td></table><h1>Paid</h1>',
  '<!--[if mso]><b>x</b><![endif]-->',
  '-->',
  '&lt;b&gt; &amp; &#60;',
  '{{ token }} [[x]] <mj-include path="/etc/passwd" />',
  ']]></mj-text><mj-raw><script>1</script></mj-raw>',
  '`${7*7}`',
  '\u202Emoc.live\u202C',
  'name\r\n\r\nSign in here: https://evil.example',
  'name\u2028next line',
  '\uD800 lone',
];

/** The markup of a mail without its texts: what no fact may change. */
function markup(html: string): string {
  const tags = html.replaceAll(/aria-label="[^"]*"/g, '').match(/<[a-z!/][^>]*>/gi);
  return (tags ?? []).join('');
}

/** What a mail program shows for escaped text. */
function shown(html: string): string {
  const texts: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#96': '`',
    amp: '&',
  };
  return html.replaceAll(
    /&(lt|gt|quot|#39|#96|amp);/g,
    (whole, name: string) => texts[name] ?? whole,
  );
}

function receivedFrom(name: string) {
  const facts = sampleFacts['license-received'];
  return renderMail(
    'license-received',
    { ...facts, previousOwner: name, domains: ['acme.ro', name], tier: { en: name, ro: name } },
    'en',
  );
}

describe('quality 3.11: names render inert', () => {
  const strings = naughtyFile ? (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]) : [];

  test.each(attacks)('%j stays text in html and keeps to its line in text', async (attack) => {
    const facts = { ...sampleFacts['license-revoked'], reason: attack };
    const plain = await renderMail('license-revoked', { ...facts, reason: 'x' }, 'en');
    const mail = await renderMail('license-revoked', facts, 'en');
    expect(markup(mail.html)).toBe(markup(plain.html));
    expect(shown(mail.html)).toContain(`>${inertText(attack)}</td>`);
    expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
    expect(mail.text.split('\n')).toContain(`Reason: ${inertText(attack)}`);
  });

  const inSubject = attacks.filter((attack) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(attack));

  test.each(inSubject)('%j as a product stays text in title, label and body', async (attack) => {
    const facts = sampleFacts['license-issued'];
    const named = (name: string) =>
      renderMail('license-issued', { ...facts, product: { en: name, ro: name } }, 'en');
    const plain = await named('x');
    const mail = await named(attack);
    expect(markup(mail.html)).toBe(markup(plain.html));
    expect(shown(mail.html)).toContain(`<title>${inertText(mail.subject)}</title>`);
  });

  test.skipIf(!naughtyFile)(
    'every naughty string as owner, tier and domain changes no markup and no line',
    async () => {
      const plain = await receivedFrom('x');
      expect(strings.length).toBeGreaterThan(200);
      for (const naughty of strings) {
        const mail = await receivedFrom(naughty);
        expect(markup(mail.html)).toBe(markup(plain.html));
        expect(mail.text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(shown(mail.html)).toContain(inertText(naughty));
      }
    },
    60_000,
  );
});

describe('quality 3.11: headers take no line break', () => {
  test.each(['\r', '\n', '\r\n', '\0', '\u2028', '\u0085', '\u001B'])(
    'a product named with %j is refused, without a fact in the error',
    async (control) => {
      const product = { en: `Shop${control}Bcc: eve@evil.example`, ro: 'x' };
      const facts = { ...sampleFacts['license-issued'], product };
      await expect(renderMail('license-issued', facts, 'en')).rejects.toThrow(
        /^the subject of license-issued has a control character$/,
      );
    },
  );
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://acme.example',
    '//acme.example',
    '',
    'portal',
  ])('%j is refused, without the address in the error', async (portalUrl) => {
    const facts = { ...sampleFacts['license-issued'], portalUrl };
    await expect(renderMail('license-issued', facts, 'en')).rejects.toThrow(
      /^a mail was given a link that is neither http nor https$/,
    );
  });

  test('an address cannot leave its attribute', async () => {
    const url = 'https://acme.example/?a="onclick="x&b=\'<b>';
    const { html } = await renderMail(
      'customer-sign-in',
      { ...sampleFacts['customer-sign-in'], url },
      'en',
    );
    const href = /href="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(shown(href)).toBe(new URL(url).href);
    expect(html).not.toContain('onclick="');
  });
});

describe('every rendered mail', () => {
  test.each(cases)(
    '%s in %s loads nothing and links only to what it was given',
    async (name, locale) => {
      const { html } = await renderMail(name, sampleFacts[name], locale);
      expect(html).not.toMatch(
        /<(?:img|link|script|iframe|object|form|input)\b|\bsrc=|url\(|@import|@font-face/i,
      );
      const facts = sampleFacts[name];
      const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
      expect(links).toEqual(['url' in facts ? facts.url : facts.portalUrl]);
    },
  );

  test.each(cases)(
    '%s in %s declares its language, both color schemes and a width',
    async (name, locale) => {
      const { html } = await renderMail(name, sampleFacts[name], locale);
      expect(html).toContain(`<html lang="${locale}" dir="ltr"`);
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain('prefers-color-scheme: dark');
      expect(html).toContain('width=device-width');
      expect(html).toContain('max-width:600px');
    },
  );

  test.each(cases)('%s in %s says the same in its text part as in html', async (name, locale) => {
    const { html, text } = await renderMail(name, sampleFacts[name], locale);
    const body = shown(html);
    const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
    for (const line of lines) {
      const said = line.replace(/^(?:\d+\.|\*) /, '').replace(/:$/, '');
      const pieces = body.includes(said) ? [] : said.split(/: |, /);
      for (const piece of pieces) expect(body).toContain(piece);
    }
    expect(lines.length).toBeGreaterThan(5);
  });
});

test('mjml is not loaded before the first mail is rendered', async () => {
  const code = `
    const { renderMail } = await import(${JSON.stringify(new URL('render-mail.ts', import.meta.url).href)});
    const { sampleFacts } = await import(${JSON.stringify(new URL('messages/sample-facts.ts', import.meta.url).href)});
    const { createRequire } = await import('node:module');
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((file) => /[\\\\/]mjml/.test(file)).length;
    const before = loaded();
    await renderMail('customer-sign-in', sampleFacts['customer-sign-in'], 'en');
    process.stdout.write(JSON.stringify({ before, after: loaded() > 0 }));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', code],
    {
      cwd: new URL('.', import.meta.url).pathname,
    },
  );
  expect(JSON.parse(stdout)).toEqual({ before: 0, after: true });
}, 30_000);
