import type { Product } from '@signet/domain/catalog/product';
import type { Release } from '@signet/domain/support/entitled-version';
import type { KeyRing } from '@signet/license-token/key-ring';
import type { Clock } from '../clock/coarse-clock.ts';
import { errorOf } from '../error/error-of.ts';
import type { Warn } from '../error/license-warning.ts';
import { HeartbeatLoop } from '../heartbeat/heartbeat-loop.ts';
import type { HeartbeatOutcome } from '../heartbeat/heartbeat-outcome.ts';
import { Installation } from '../heartbeat/installation.ts';
import type { Knowledge } from '../heartbeat/knowledge.ts';
import type { Reported } from '../heartbeat/request-of.ts';
import { standingOf } from '../heartbeat/standing-of.ts';
import { fetchTransport, type Transport } from '../heartbeat/transport.ts';
import type { CounterStore } from '../quota/counter-store.ts';
import { KeptCounters } from '../quota/kept-counters.ts';
import { MemoryCounters } from '../quota/memory-counters.ts';
import { MemoryState } from '../state/memory-state.ts';
import { type Configured, recall } from '../state/recall.ts';
import { StateDir } from '../state/state-dir.ts';
import type { StateStore } from '../state/state-store.ts';
import { stateInMemory } from '../state/state-warnings.ts';
import { activateToken, type ActivationVerdict } from '../token/activate-token.ts';
import type { Activation } from './activation.ts';
import type { HeartbeatOptions } from './heartbeat-options.ts';
import { addressAt, type ServerPage } from './server-address.ts';
import type { Standing } from './standing.ts';

/** What a desk is opened with. */
export interface DeskSource {
  readonly name: string;
  readonly product: Product;
  readonly keys: KeyRing;
  readonly token: string | undefined;
  readonly server: string | null;
  readonly stateDir?: string | undefined;
  readonly heartbeat?: false | HeartbeatOptions | undefined;
  readonly transport?: Transport | undefined;
  readonly counters?: CounterStore | undefined;
  readonly releases?: readonly Release[] | undefined;
  readonly reported: Reported;
  readonly now: Clock;
  readonly warn: Warn;
  readonly onStanding: (standing: Standing) => void;
}

/** Seconds that a heartbeat may take. */
const TIMEOUT = 15;

/** The side of a license that keeps, sends and receives; loaded only where something is kept or sent. */
export class InstallDesk {
  readonly counters: CounterStore;
  readonly #source: DeskSource;
  readonly #installation: Installation;
  #loop: HeartbeatLoop | null = null;

  private constructor(source: DeskSource, state: StateStore, knowledge: Knowledge) {
    this.#source = source;
    const ownCounters = () =>
      source.stateDir === undefined ? new MemoryCounters() : new KeptCounters(state);
    this.counters = source.counters ?? ownCounters();
    this.#installation = new Installation({
      knowledge,
      recall: () => recall(state, configuredIn(source)),
      state,
      url: urlOf(source, 'heartbeat'),
      listUrl: urlOf(source, '.well-known/signet/revocations'),
      transport: source.transport ?? fetchTransport,
      timeoutSeconds: optionsOf(source).timeoutSeconds ?? TIMEOUT,
      reported: source.reported,
      now: source.now,
      warn: source.warn,
      onKnowledge: () => source.onStanding(this.standing),
      onOutcome: (outcome) => this.#loop?.noteOutcome(outcome),
    });
  }

  /** Opens a desk: reads what is kept, and starts to beat where a server is configured. */
  static async open(source: DeskSource): Promise<InstallDesk> {
    const { stateDir, warn } = source;
    const state = stateDir === undefined ? new MemoryState() : new StateDir(stateDir, warn);
    const desk = new InstallDesk(source, state, await recall(state, configuredIn(source)));
    if (stateDir === undefined && urlOf(source, 'heartbeat') !== null) warn(stateInMemory());
    if (beatsByItself(source)) desk.#beatByItself();
    return desk;
  }

  get standing(): Standing {
    const { product, reported, releases } = this.#source;
    const running = { version: reported.version, releases };
    return standingOf(this.#installation.knowledge, product.enforcement, running);
  }

  get installId(): string {
    return this.#installation.knowledge.installId;
  }

  heartbeat(): Promise<HeartbeatOutcome> {
    return this.#installation.heartbeat();
  }

  preview(): string | null {
    return this.#installation.preview();
  }

  exportFile(): Promise<string> {
    return this.#installation.exportFile();
  }

  importFile(text: string): Promise<HeartbeatOutcome> {
    return this.#installation.importFile(text);
  }

  /** Reads again what is kept: another process of this install may have news. */
  refresh(): Promise<void> {
    return this.#installation.refresh();
  }

  async activate(pasted: string): Promise<Activation> {
    let verdict = this.#judge(pasted);
    // A key signed after this build was made: a heartbeat of the license in force may bring the vendor's new keys.
    const isOfNewKey = !verdict.ok && verdict.error.code === 'LICENSE_UNKNOWN_KID';
    if (isOfNewKey && (await this.heartbeat()).ok) verdict = this.#judge(pasted);
    if (!verdict.ok) return { ok: false, error: errorOf(verdict.error) };
    const isNew = verdict.value !== this.#installation.knowledge;
    const isWritten = isNew ? await this.#installation.learn(verdict.value) : true;
    const kept = isWritten && this.#source.stateDir !== undefined;
    if (isNew && this.#loop !== null) void this.heartbeat();
    const { fact } = verdict.value.held;
    if (fact.state !== 'valid') throw new Error('A key was activated that is none');
    const { sub: licenseId, tier, generation } = fact.claims;
    const outcome = isNew ? 'activated' : 'unchanged';
    return { ok: true, outcome, licenseId, tier, generation, kept };
  }

  /** Stops everything that runs by itself. */
  close(): void {
    this.#loop?.close();
    this.#installation.close();
  }

  #judge(pasted: string): ActivationVerdict {
    const { product, reported, now } = this.#source;
    const place = { product, canonicalHost: reported.host, now: now() };
    return activateToken(this.#installation.knowledge, pasted, place);
  }

  #beatByItself(): void {
    const { firstWithinSeconds } = optionsOf(this.#source);
    this.#loop = new HeartbeatLoop({ beat: () => this.heartbeat(), firstWithinSeconds });
  }
}

function configuredIn({ name, keys, token }: DeskSource): Configured {
  return { product: name, keys, token };
}

function optionsOf({ heartbeat }: DeskSource): HeartbeatOptions {
  return heartbeat === undefined || heartbeat === false ? {} : heartbeat;
}

function urlOf({ server, heartbeat }: DeskSource, page: ServerPage): string | null {
  return server === null || heartbeat === false ? null : addressAt(server, page);
}

/** A product whose policy asks for no heartbeat sends none by itself, unless its code says how (A08). */
function beatsByItself(source: DeskSource): boolean {
  const isAskedFor = source.product.enforcement.heartbeat.mode !== 'none';
  return urlOf(source, 'heartbeat') !== null && (isAskedFor || source.heartbeat !== undefined);
}
