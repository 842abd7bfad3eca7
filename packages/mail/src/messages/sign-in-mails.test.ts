import { beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '../render-mail.ts';
import { sampleFacts } from './sample-facts.ts';
import { sayDuration } from './say-duration.ts';

/** MJML's first import takes long on a busy machine; no single test should pay for it. */
beforeAll(() => renderMail('customer-sign-in', sampleFacts['customer-sign-in'], 'en'), 60_000);

describe('F23: sign-in mails', () => {
  test.each(['en', 'ro'] as const)(
    'a customer gets link and code, each whole, in %s',
    async (locale) => {
      const facts = sampleFacts['customer-sign-in'];
      const { html, text } = await renderMail('customer-sign-in', facts, locale);
      expect(text.split('\n')).toContain(facts.url);
      expect(text.split('\n')).toContain(facts.code);
      expect(html).toContain(`href="${facts.url}"`);
      expect(html).toContain(`>${facts.code}</div>`);
      expect(text).toContain(sayDuration(facts.validSeconds, locale));
    },
  );

  test.each(['en', 'ro'] as const)(
    'an invitation says who, where and as what, in %s',
    async (locale) => {
      const facts = sampleFacts['operator-sign-in'];
      const { html, text } = await renderMail('operator-sign-in', facts, locale);
      for (const said of [
        'Mara Ionescu',
        'license.acme.example',
        facts.invitation?.role[locale] ?? '',
      ]) {
        expect(text).toContain(said);
        expect(html).toContain(said);
      }
      expect(html).toContain(`href="${facts.url}"`);
    },
  );

  test('a first run invites nobody: it asks for the owner', async () => {
    const facts = { ...sampleFacts['operator-sign-in'], invitation: null };
    const { subject, text } = await renderMail('operator-sign-in', facts, 'en');
    expect(subject).toBe('Set up Signet on license.acme.example');
    expect(text).toContain('waits for its first operator');
    expect(text).not.toContain('invited');
  });
});

describe('U14: durations in words', () => {
  test.each([
    [30, '1 minute', '1 minut'],
    [60, '1 minute', '1 minut'],
    [119, '1 minute', '1 minut'],
    [900, '15 minutes', '15 minute'],
    [1_140, '19 minutes', '19 minute'],
    [1_200, '20 minutes', '20 de minute'],
    [3_600, '1 hour', '1 oră'],
    [5_400, '90 minutes', '90 de minute'],
    [7_200, '2 hours', '2 ore'],
    [86_400, '1 day', '1 zi'],
    [172_800, '2 days', '2 zile'],
    [1_728_000, '20 days', '20 de zile'],
    [8_726_400, '101 days', '101 zile'],
  ])('%i s', (seconds, en, ro) => {
    expect(sayDuration(seconds, 'en')).toBe(en);
    expect(sayDuration(seconds, 'ro')).toBe(ro);
  });
});
