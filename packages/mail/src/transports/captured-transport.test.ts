import { mailTransportContract } from '@signet/use-cases/ports/mail-transport.contract';
import { describe, expect, test } from 'vitest';
import { createCapturedTransport } from './captured-transport.ts';

const clock = { now: () => 1_795_341_861 };

mailTransportContract('the captured transport', () => {
  const transport = createCapturedTransport(clock);
  return Promise.resolve({
    transport,
    received: () => Promise.resolve(transport.captured().toReversed()),
    stop: () => Promise.resolve(),
  });
});

describe('the captured transport', () => {
  const mail = { to: 'ana@acme.ro', locale: 'en', subject: 's', html: 'h', text: 't' } as const;

  test('keeps the last 200 mails, newest first, with their time', async () => {
    const transport = createCapturedTransport(clock);
    for (let index = 0; index < 205; index += 1)
      await transport.send({ ...mail, id: `mail_${index}` });
    const kept = transport.captured();
    expect(kept).toHaveLength(200);
    expect(kept.at(0)).toMatchObject({ id: 'mail_204', at: 1_795_341_861 });
    expect(kept.at(-1)).toMatchObject({ id: 'mail_5' });
  });

  test('R6: what it hands out cannot be changed behind its back', async () => {
    const transport = createCapturedTransport(clock);
    await transport.send({ ...mail, id: 'mail_1' });
    expect(Object.isFrozen(transport.captured()[0])).toBe(true);
    (transport.captured() as unknown[]).length = 0;
    expect(transport.captured()).toHaveLength(1);
  });
});
