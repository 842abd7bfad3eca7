import * as z from 'zod';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

/** Where a deployment keeps its files when nothing else is said. */
const DATA_DIR = '.data';

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SIGNET_PUBLIC_URL: url.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SIGNET_DATA_DIR: z.string().min(1).default(DATA_DIR),
  SIGNET_MASTER_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional(),
  SIGNET_ALLOW_EMBEDDED: z.stringbool().default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  SIGNET_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  SIGNET_GEOIP_DB: z.string().min(1).optional(),
  SIGNET_NPM_REGISTRY_URL: url.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** The settings of one process, checked. */
export interface Env {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people and installs reach the server; no trailing slash. Follows the port when unset. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** 32 bytes in base64. */
  readonly masterKey: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly trustedProxies: readonly string[];
  /** An MMDB file with cities (R23). */
  readonly geoipDb: string | undefined;
  /** Where customers install premium packages from; no trailing slash (C44). */
  readonly npmRegistryUrl: string | undefined;
  readonly logLevel: string;
}

/** The environment does not hold together; the message names each variable and what it needs. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `These settings stop Signet from starting:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'EnvError';
    this.problems = problems;
  }
}

/** Reads the environment, the only place that does; throws `EnvError` with every problem at once. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const production = parsed.data.NODE_ENV === 'production';
  const unsafe = production ? unsafeInProduction(parsed.data) : [];
  if (unsafe.length > 0) throw new EnvError(unsafe);
  const { data } = parsed;
  return {
    production,
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.SIGNET_PUBLIC_URL,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.SIGNET_DATA_DIR,
    masterKey: data.SIGNET_MASTER_KEY,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? 'Signet <signet@localhost>',
    trustedProxies: data.SIGNET_TRUSTED_PROXIES,
    geoipDb: data.SIGNET_GEOIP_DB,
    npmRegistryUrl: data.SIGNET_NPM_REGISTRY_URL,
    logLevel: data.LOG_LEVEL,
  };
}

/** The data directory alone, for commands that need no server and none of its settings. */
export function readDataDir(source: NodeJS.ProcessEnv = process.env): string {
  const given = source['SIGNET_DATA_DIR'];
  return given === undefined || given === '' ? DATA_DIR : given;
}

/** What the machine of an install sets, for the commands that look at an install. */
export interface InstallEnv {
  /** The license key, where the product keeps it. */
  readonly token: string | undefined;
  readonly registryToken: string | undefined;
  /** The proxy that HTTPS is to go through, and whether Node's own requests do. */
  readonly proxy: string | undefined;
  readonly proxyIsUsed: boolean;
}

/** Reads an install's own variables; `name` is the product's, such as `LICENSE_KEY`. */
export function readInstallEnv(name: string, source: NodeJS.ProcessEnv = process.env): InstallEnv {
  const given = (variable: string) => (source[variable] === '' ? undefined : source[variable]);
  return {
    token: given(name),
    registryToken: given('NPM_REGISTRY_TOKEN'),
    proxy: given('HTTPS_PROXY') ?? given('https_proxy'),
    proxyIsUsed: given('NODE_USE_ENV_PROXY') === '1',
  };
}

/** What development may leave out and production may not. */
function unsafeInProduction(data: z.output<typeof schema>): string[] {
  const problems = {
    SIGNET_MASTER_KEY:
      data.SIGNET_MASTER_KEY === undefined &&
      'is required: 32 random bytes in base64 (openssl rand -base64 32)',
    SIGNET_PUBLIC_URL:
      data.SIGNET_PUBLIC_URL?.startsWith('https://') !== true &&
      'is required and must start with https://',
    DATABASE_URL:
      data.DATABASE_URL === undefined &&
      !data.SIGNET_ALLOW_EMBEDDED &&
      'is required: the embedded store is for small or trial use only (SIGNET_ALLOW_EMBEDDED=true accepts that)',
    SMTP_URL: data.SMTP_URL === undefined && 'is required: without it no customer gets a mail',
    MAIL_FROM: data.MAIL_FROM === undefined && 'is required: the address that customers see',
  };
  return Object.entries(problems).flatMap(([name, problem]) =>
    problem ? [`${name}: ${problem}`] : [],
  );
}
