import type { Locale } from '@signet/sdk';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The reader's language: what `?lang=` says, else what was chosen before, else the first that the browser asks for. */
export function readLocale(request: FastifyRequest, reply?: FastifyReply): Locale {
  const chosen: unknown = Reflect.get(Object(request.query), 'lang');
  if (chosen === 'en' || chosen === 'ro') {
    void reply?.header('set-cookie', `lang=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax`);
    return chosen;
  }
  const { cookie = '', 'accept-language': accepted = '' } = request.headers;
  const [, kept] = /(?:^|;\s*)lang=(en|ro)(?:;|$)/.exec(cookie) ?? [];
  if (kept === 'en' || kept === 'ro') return kept;
  const [first = ''] = accepted.split(',');
  return first.trim().toLowerCase().startsWith('ro') ? 'ro' : 'en';
}
