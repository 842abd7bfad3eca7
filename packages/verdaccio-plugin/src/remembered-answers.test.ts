import { describe, expect, test } from 'vitest';
import { NoAnswerError, type Permission } from './ask-signet.ts';
import { readSettings } from './plugin-config.ts';
import { rememberAnswers } from './remembered-answers.ts';

const yes: Permission = { allowed: true, reason: '' };
const no: Permission = { allowed: false, reason: 'revoked' };
const question = { token: 't', name: '@shop/a' };

/** A Signet whose answer a test sets; `null` is an outage. */
function scripted() {
  const signet = { answer: yes as Permission | null, asked: 0, time: 0 };
  const ask = rememberAnswers(
    async () => {
      signet.asked += 1;
      if (signet.answer === null) throw new NoAnswerError('out of reach');
      return signet.answer;
    },
    { cacheMs: 30_000, outageMs: 86_400_000 },
    () => signet.time,
  );
  return { signet, ask };
}

describe('what the plugin remembers', () => {
  test('an answer for some seconds, for that token and that package alone', async () => {
    const { signet, ask } = scripted();
    await ask(question);
    signet.time = 29_999;
    await ask(question);
    expect(signet.asked).toBe(1);
    await ask({ ...question, token: 'u' });
    await ask({ ...question, name: '@shop/b' });
    expect(signet.asked).toBe(3);
    signet.time = 30_000;
    await ask(question);
    expect(signet.asked).toBe(4);
  });

  test('B41: a revocation counts as soon as the seconds are over', async () => {
    const { signet, ask } = scripted();
    await ask(question);
    signet.answer = no;
    signet.time = 30_000;
    expect(await ask(question)).toEqual(no);
    signet.answer = null;
    signet.time = 60_000;
    await expect(ask(question)).rejects.toThrow('out of reach');
  });

  test('an outage takes no download away from who had it, for a day', async () => {
    const { signet, ask } = scripted();
    await ask(question);
    signet.answer = null;
    signet.time = 86_399_999;
    expect(await ask(question)).toEqual(yes);
    signet.time = 86_400_000;
    await expect(ask(question)).rejects.toThrow('out of reach');
    await expect(ask({ ...question, token: 'new' })).rejects.toThrow('out of reach');
  });
});

test('a registry does not start without its settings', () => {
  const config = { server: 'https://licenses.example/', api_key: ' sgk_x\n' };
  expect(readSettings(config)).toMatchObject({
    url: 'https://licenses.example/api/v1/registry/authorize',
    apiKey: 'sgk_x',
  });
  expect(() => readSettings({ api_key: 'x' })).toThrow('`server`');
  expect(() => readSettings({ server: 'licenses.example', api_key: 'x' })).toThrow('`server`');
  expect(() => readSettings({ server: config.server })).toThrow('`api_key`');
});
