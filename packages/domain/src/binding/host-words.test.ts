import { expect, test } from 'vitest';
import { hostVerdict } from './host-verdict.ts';

const domains = ['acme.ro', 'acme.de'];

test.each([
  ['acme.ro', 'root', 'acme.ro is a bound domain.', 'acme.ro este un domeniu legat.'],
  [
    'www.acme.de',
    'subdomain',
    'www.acme.de is a subdomain of the bound domain acme.de.',
    'www.acme.de este un subdomeniu al domeniului legat acme.de.',
  ],
  [
    'localhost',
    'local-name',
    'Local names work with every license.',
    'Numele locale funcționează cu orice licență.',
  ],
  [
    '127.0.0.1',
    'loopback',
    'Loopback addresses work with every license.',
    'Adresele de loopback funcționează cu orice licență.',
  ],
  [
    '169.254.0.1',
    'link-local',
    'Link-local addresses work with every license.',
    'Adresele link-local funcționează cu orice licență.',
  ],
  [
    '10.0.0.1',
    'private',
    'Private addresses work with every license.',
    'Adresele private funcționează cu orice licență.',
  ],
])('C20, C21: why %s is served (%s), in both languages', (host, reason, en, ro) => {
  expect(hostVerdict(host, domains).explanation).toEqual([
    {
      rule: `binding.${reason}`,
      outcome: 'pass',
      input: host,
      threshold: domains,
      text: { en, ro },
      docs: '/docs/rules#binding',
    },
  ]);
});

test.each([
  ['shop.acme.com:80', 'shop.acme.com', 'other-domain'],
  ['co.uk', 'co.uk', 'public-suffix'],
  ['8.8.8.8', '8.8.8.8', 'ip-address'],
  ['acme ro', 'acme ro', 'not-a-host'],
  ['a'.repeat(300), 'a'.repeat(253), 'not-a-host'],
])('C22, C42: why %s is refused, with the fix', (header, shown, reason) => {
  const verdict = hostVerdict(header, domains);
  const error = { code: 'domain_not_licensed', host: shown, domains };
  expect(verdict).toMatchObject({ allowed: false, reason, error });
  expect(verdict.explanation).toMatchObject([
    { rule: `binding.${reason}`, outcome: 'fail', input: shown, threshold: domains },
  ]);
  expect(verdict.explanation[0]?.text.en).toContain(shown);
});
