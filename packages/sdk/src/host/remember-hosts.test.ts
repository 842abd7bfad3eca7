import { expect, test } from 'vitest';
import { rememberHosts } from './remember-hosts.ts';

function counted() {
  const asked: string[] = [];
  const judge = (host: string) => {
    asked.push(host);
    return { allowed: host.endsWith('acme.ro'), host };
  };
  return { asked, verdict: rememberHosts(judge) };
}

test('R10: a host is judged once, allowed or refused', () => {
  const { asked, verdict } = counted();
  expect(verdict('acme.ro')).toBe(verdict('acme.ro'));
  expect(verdict('acme.de')).toBe(verdict('acme.de'));
  expect(asked).toEqual(['acme.ro', 'acme.de']);
});

test('R10: ten thousand invented hosts do not push out the one that is served', () => {
  const { asked, verdict } = counted();
  const served = verdict('acme.ro');
  for (let n = 0; n < 10_000; n += 1) verdict(`${n}.example`);
  expect(verdict('acme.ro')).toBe(served);
  expect(asked.filter((host) => host === 'acme.ro')).toHaveLength(1);
});

test('R10: what is remembered is bounded: the oldest is judged anew', () => {
  const { asked, verdict } = counted();
  for (let n = 0; n <= 1_000; n += 1) verdict(`s${n}.acme.ro`);
  verdict('s1000.acme.ro');
  verdict('s0.acme.ro');
  expect(asked.filter((host) => host === 's1000.acme.ro')).toHaveLength(1);
  expect(asked.filter((host) => host === 's0.acme.ro')).toHaveLength(2);
});

test('R10: a header too long to be a host is not kept', () => {
  const { asked, verdict } = counted();
  const long = `${'a'.repeat(300)}.ro`;
  verdict(long);
  verdict(long);
  expect(asked).toHaveLength(2);
});
