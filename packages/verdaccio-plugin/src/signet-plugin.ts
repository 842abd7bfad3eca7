import { askSignet } from './ask-signet.ts';
import { type PluginConfig, readSettings } from './plugin-config.ts';
import { type Ask, rememberAnswers } from './remembered-answers.ts';
import type {
  AnswerError,
  App,
  Callback,
  PackageRules,
  PluginOptions,
  RemoteUser,
} from './verdaccio-types.ts';

/** The group that a place in the configuration names under `access` for its packages to be premium. */
const GROUP = 'licensed';

/** A registry token of Signet, or a license token: three parts of base64url. */
const SIGNET_TOKEN = /^Bearer (sgr_[\w-]+|[\w-]+\.[\w-]+\.[\w-]+)$/i;

/**
 * The token of each request. Verdaccio makes one plugin for `auth` and one for `middlewares` and hands
 * the same user object to both; nobody else can read a token here, and it goes with the request.
 */
const tokens = new WeakMap<object, string>();

/**
 * Asks Signet before a premium package is served (B41, C44): named under `middlewares` it notes the
 * token of each request, named under `auth` it decides. Packages of other places are left alone.
 */
export default class SignetPlugin {
  readonly #ask: Ask;
  readonly #logger: PluginOptions['logger'];

  constructor(config: PluginConfig, { logger }: PluginOptions) {
    const settings = readSettings(config);
    this.#ask = rememberAnswers((question) => askSignet(settings, question), settings);
    this.#logger = logger;
  }

  register_middlewares(app: App): void {
    app.use((request, _response, next) => {
      const token = SIGNET_TOKEN.exec(request.headers.authorization ?? '')?.[1];
      if (token !== undefined && request.remote_user !== undefined) {
        tokens.set(request.remote_user, token);
      }
      next();
    });
  }

  /** Whoever signs in by name is not ours: the next plugin decides. */
  authenticate(_name: string, _password: string, callback: Callback): void {
    callback(null, false);
  }

  allow_access(user: RemoteUser, rules: PackageRules, callback: Callback): void {
    if (rules.access?.includes(GROUP) === true) void this.#decide(user, rules, callback);
    else callback(null, false);
  }

  async #decide(user: RemoteUser, rules: PackageRules, callback: Callback): Promise<void> {
    const refusal = publishes(user, rules) ? null : await this.#refusalOf(user, rules);
    callback(refusal, refusal === null);
  }

  /** The answer to a download that is not allowed; never rejects. */
  async #refusalOf(user: RemoteUser, { name }: PackageRules): Promise<AnswerError | null> {
    try {
      const { allowed, reason } = await this.#ask({ token: tokens.get(user) ?? '', name });
      return allowed ? null : answer(403, reason);
    } catch (error) {
      this.#logger.warn({ err: String(error), name }, 'no answer for @{name}: @{err}');
      return answer(503, 'The license server does not answer; try again in a minute.');
    }
  }
}

/** The vendor's own people read what they publish. */
function publishes({ name, groups }: RemoteUser, { publish = [] }: PackageRules): boolean {
  if (name === undefined) return false;
  return groups.some((group) => !/^[$@]/.test(group) && publish.includes(group));
}

function answer(status: number, text: string): AnswerError {
  return Object.assign(new Error(text), { status, statusCode: status, code: status });
}
