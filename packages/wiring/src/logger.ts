import { type Logger, pino } from 'pino';
import type { Env } from './env.ts';

/** Where a secret could stand in a logged object; it is replaced before it is written. */
const SECRET_PATHS = [
  'token',
  'key',
  'password',
  'code',
  'authorization',
  'cookie',
  'headers.authorization',
  'headers.cookie',
];

/** The process's log: JSON lines on standard error, so that standard output stays a command's own. */
export function createLogger({ logLevel }: Pick<Env, 'logLevel'>): Logger {
  const redact = [...SECRET_PATHS, ...SECRET_PATHS.map((path) => `*.${path}`)];
  return pino({ level: logLevel, redact }, pino.destination(2));
}
