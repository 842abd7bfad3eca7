import type { Locale } from '@signet/domain/catalog/localized-text';
import { eulaPenalty } from '@signet/domain/license/eula-penalty';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '../render-mail.ts';
import { envLine } from './env-line.ts';
import { sampleFacts } from './sample-facts.ts';

/** MJML's first import takes long on a busy machine; no single test should pay for it. */
beforeAll(() => renderMail('customer-sign-in', sampleFacts['customer-sign-in'], 'en'), 60_000);

const keyMails = [
  'license-issued',
  'license-resent',
  'license-received',
  'license-extended',
  'license-upgraded',
  'support-renewed',
] as const;
const notices = [
  'license-transferred',
  'license-revoked',
  'license-refunded',
  'license-suspended',
  'license-reinstated',
  'license-expiring',
  'license-ended',
  'trial-offer',
  'support-ending',
] as const;
const locales: readonly Locale[] = ['en', 'ro'];
const keyCases = keyMails.flatMap((name) => locales.map((locale) => [name, locale] as const));
const noticeCases = notices.flatMap((name) => locales.map((locale) => [name, locale] as const));

const token = sampleFacts['license-issued'].token;
const line = `LICENSE_KEY=${token}`;
const neverStored = { en: 'We never store the key', ro: 'Nu păstrăm niciodată cheia' };
const newCopy = { en: 'a new copy in the portal', ro: 'o copie nouă din portal' };
const supportEnd = { en: 'December 15, 2026 at 10:04 UTC', ro: '15 decembrie 2026 la 10:04 UTC' };

describe('a mail with a key', () => {
  test.each(keyCases)(
    'B22, B34, F13, F14, F17: %s in %s has the line on its own, whole',
    async (name, locale) => {
      const { html, text } = await renderMail(name, sampleFacts[name], locale);
      expect(text.split('\n')).toContain(line);
      expect(html.split(line)).toHaveLength(2);
      expect(html).toContain(`>${line}</div>`);
    },
  );

  test.each(keyCases)(
    'B22: %s in %s numbers the install steps and names the variable',
    async (name, locale) => {
      const { html, text } = await renderMail(name, sampleFacts[name], locale);
      expect(text).toMatch(/^1\. .+\n2\. .*\bLICENSE_KEY\b.+\n3\. .+$/m);
      expect(html).toMatch(/<ol[^>]*>(?:<li[^>]*>[^<]+<\/li>){3}<\/ol>/);
    },
  );

  test.each(keyCases)('C49: %s in %s carries the penalty clause', async (name, locale) => {
    const { html, text } = await renderMail(name, sampleFacts[name], locale);
    expect(text).toContain(eulaPenalty[locale]);
    expect(html).toContain(eulaPenalty[locale]);
  });

  test.each(keyCases)(
    '%s in %s lists domains, support window and portal, and says R6',
    async (name, locale) => {
      const { html, text } = await renderMail(name, sampleFacts[name], locale);
      for (const said of [
        'acme-wellness.ro',
        'acme-clinic.ro',
        supportEnd[locale],
        neverStored[locale],
        newCopy[locale],
        'https://license.acme.example/portal',
      ]) {
        expect(text).toContain(said);
        expect(html).toContain(said);
      }
    },
  );

  test('B18, R7: a perpetual license without support says both in words', async () => {
    const facts = { ...sampleFacts['license-issued'], expiresAt: null, supportUntil: null };
    expect((await renderMail('license-issued', facts, 'en')).text).toMatch(
      /Valid until: no end date\nSupport until: not included/,
    );
    expect((await renderMail('license-issued', facts, 'ro')).text).toMatch(
      /Valabilă până la: fără dată de expirare\nSuport până la: nu este inclus/,
    );
  });

  test('a license without domains has no domain row and no hole in its subject', async () => {
    const facts = { ...sampleFacts['license-issued'], domains: [] };
    const { subject, text } = await renderMail('license-issued', facts, 'en');
    expect(subject).toBe('Your license: Storefront');
    expect(text).not.toContain('Domains');
  });

  test('R11: the new owner reads who held the license and how installs take the key over', async () => {
    const { text } = await renderMail('license-received', sampleFacts['license-received'], 'en');
    expect(text).toContain('Acme Wellness SRL');
    expect(text).toContain('within 30 days');
  });

  test('R12: a re-sent key says that older copies keep working', async () => {
    const { text } = await renderMail('license-resent', sampleFacts['license-resent'], 'en');
    expect(text).toContain('The copy you already use keeps working');
  });
});

describe('a notice', () => {
  test.each(noticeCases)(
    'B33, F16, F21: %s in %s has no key, even when it is handed one',
    async (name, locale) => {
      const facts = { ...sampleFacts[name], token, environmentVariable: 'LICENSE_KEY' };
      const { subject, html, text } = await renderMail(name, facts as never, locale);
      expect(subject + html + text).not.toMatch(/eyJ|LICENSE_KEY/);
    },
  );

  test('B33: the previous owner reads who holds the license now, and that nothing is to be done', async () => {
    const facts = sampleFacts['license-transferred'];
    const { text } = await renderMail('license-transferred', facts, 'en');
    expect(text).toContain('Acme New Owner SRL');
    expect(text).toContain('you have nothing to do');
    expect(text).toContain('November 22, 2026');
  });

  test('B37: a revocation gives the reason where the operator shared it, and none otherwise', async () => {
    const facts = sampleFacts['license-revoked'];
    const told = await renderMail('license-revoked', facts, 'en');
    const untold = await renderMail(
      'license-revoked',
      { ...facts, reason: null, effects: [] },
      'en',
    );
    expect(told.text).toContain('Reason: The key was posted on a public forum.');
    expect(told.text).toContain('* The shop itself keeps running.');
    expect(untold.text).not.toMatch(/Reason|What this means/);
  });
});

describe('a mail that time sends', () => {
  test.each([
    [7, '7 days left', 'Încă 7 zile'],
    [3, '3 days left', 'Încă 3 zile'],
    [1, '1 day left', 'Încă 1 zi'],
  ])('F18: %i days before the end it counts them', async (daysLeft, en, ro) => {
    const facts = { ...sampleFacts['license-expiring'], daysLeft };
    const english = await renderMail('license-expiring', facts, 'en');
    expect(english.subject).toContain(en);
    expect((await renderMail('license-expiring', facts, 'ro')).subject).toContain(ro);
    expect(english.text).toContain('November 29, 2026');
    expect(english.text).toContain('* Cloud features and premium downloads stop.');
  });

  test('C37, F19: the trial’s offer names its discount, and none where there is none', async () => {
    const facts = sampleFacts['trial-offer'];
    for (const locale of locales) {
      expect((await renderMail('trial-offer', facts, locale)).text).toContain('50%');
      const plain = await renderMail('trial-offer', { ...facts, percent: null }, locale);
      expect(plain.text).not.toMatch(/%|null/);
    }
  });

  test('C38, F20: the end of a trial reads otherwise than that of a term', async () => {
    const facts = sampleFacts['license-ended'];
    const term = await renderMail('license-ended', facts, 'en');
    const trial = await renderMail('license-ended', { ...facts, isTrial: true }, 'en');
    expect(term.subject).toMatch(/^Expired: /);
    expect(trial.subject).toMatch(/^Your trial is over: /);
    expect(trial.text).toContain('Your admin pages stay open');
    expect(await renderMail('license-ended', { ...facts, isTrial: true }, 'ro')).toMatchObject({
      subject: expect.stringMatching(/^Perioada de probă s-a încheiat: /),
    });
  });

  test('C30, F22: the end of support promises that the product keeps running', async () => {
    const { text } = await renderMail('support-ending', sampleFacts['support-ending'], 'en');
    expect(text).toContain('in 14 days');
    expect(text).toContain('keeps running without any limit');
  });
});

test('C31: what a license got reaches an install in touch by itself', async () => {
  for (const name of ['license-extended', 'license-upgraded', 'support-renewed'] as const) {
    const { text } = await renderMail(name, sampleFacts[name], 'en');
    expect(text).toContain('by itself at its next heartbeat');
  }
});

describe('the line for the .env file', () => {
  test('is the variable and the token, nothing else', () => {
    expect(envLine('ECOMMUS_LICENSE_JWT', 'aa.bb_.-c')).toBe('ECOMMUS_LICENSE_JWT=aa.bb_.-c');
  });

  test.each(['', '1KEY', 'KEY NAME', 'KEY=', 'KEY\n', 'ȘIR', 'KEY;rm'])(
    'refuses the variable %j',
    (variable) => {
      expect(() => envLine(variable, 'aa.bb.cc')).toThrow(/variable/);
    },
  );

  test.each([
    '',
    'secret',
    'secret.secret',
    'secret.secret.secret\n',
    'secret.sec ret.x',
    's.e.c.r',
    'secret..secret',
    'secret.<b>.secret',
    '"secret.b.c"',
  ])('R5: refuses the token %j without repeating it', (text) => {
    expect(() => envLine('LICENSE_KEY', text)).toThrow(
      /^a mail was given something that is not a token$/,
    );
  });
});
