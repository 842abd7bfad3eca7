import { judgeClock } from '@signet/domain/heartbeat/high-water-mark';
import { timerWait } from '../clock/timer-wait.ts';
import { keep } from '../state/keep.ts';
import { absorbAnswer, type Arrival } from './absorb-answer.ts';
import { diagnoseFailure, diagnoseResponse } from './diagnose.ts';
import { failedBeat, type HeartbeatOutcome } from './heartbeat-outcome.ts';
import {
  type HeartbeatAnswer,
  parseJson,
  readAnswer,
  readFileText,
  writeFileText,
} from './heartbeat-wire.ts';
import type { InstallationSource } from './installation-source.ts';
import { type Knowledge, withMark } from './knowledge.ts';
import { lacksRevocations, missingRevocations } from './missing-revocations.ts';
import { NonceBook } from './nonce-book.ts';
import { requestOf } from './request-of.ts';

/** The running copy of a product: what it knows, keeps, sends and believes. No member ever rejects. */
export class Installation {
  readonly #source: InstallationSource;
  readonly #nonces: NonceBook;
  readonly #closing = new AbortController();
  #knowledge: Knowledge;
  #beating: Promise<HeartbeatOutcome> | null = null;
  #isClockBehind = false;
  /** Whether what is kept is all that is known. */
  #isKept = true;
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(source: InstallationSource) {
    this.#source = source;
    this.#knowledge = source.knowledge;
    this.#nonces = new NonceBook(source.state);
    this.#watchClock();
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  /** Sends a heartbeat now; whoever asks while one is under way gets its outcome. */
  heartbeat(): Promise<HeartbeatOutcome> {
    this.#beating ??= this.#tryOnce();
    return this.#beating;
  }

  /** The bytes that the next heartbeat sends; `null` where none would be sent. */
  preview(): string | null {
    const { url } = this.#source;
    const { fact } = this.#knowledge.held;
    return url === null || fact.state !== 'valid' ? null : this.#body(this.#nonces.next);
  }

  /** A heartbeat as the text of a file; its answer may come back days later. */
  async exportFile(): Promise<string> {
    const nonce = await this.#nonces.giveAway();
    const sentAt = new Date(this.#source.now() * 1_000).toISOString().replace('.000Z', 'Z');
    const body = requestOf(this.#knowledge, { ...this.#source.reported, nonce, sentAt });
    return writeFileText('signet-heartbeat-request', body);
  }

  /** The answer to an exported file: the same as one that came online. */
  async importFile(text: string): Promise<HeartbeatOutcome> {
    const answer = readAnswer(readFileText('signet-heartbeat-answer', text));
    if (answer === undefined) return failedBeat('not-a-file');
    const nonces = await this.#nonces.givenAway();
    const outcome = await this.#absorb(answer, { nonces, isFile: true });
    this.#source.onOutcome(outcome);
    return outcome;
  }

  /** Puts new knowledge in force and keeps it; answers whether all of it is kept. */
  async learn(knowledge: Knowledge): Promise<boolean> {
    const before = this.#knowledge;
    this.#knowledge = knowledge;
    this.#source.onKnowledge(knowledge);
    this.#watchClock();
    const keeping = keep(this.#source.state, before, knowledge);
    this.#keeping = keeping;
    const isKept = await keeping;
    this.#isKept &&= isKept;
    return isKept;
  }

  /** Takes over what another process of this install kept meanwhile, such as a key activated there. */
  async refresh(): Promise<void> {
    const before = this.#knowledge;
    await this.#keeping;
    const kept = this.#isKept ? await this.#source.recall() : before;
    if (before !== this.#knowledge || kept.held.text === before.held.text) return;
    this.#knowledge = kept;
    this.#source.onKnowledge(kept);
  }

  /** Ends what is under way; nothing is sent any more. */
  readonly close = (): void => this.#closing.abort();

  async #tryOnce(): Promise<HeartbeatOutcome> {
    const outcome = await this.#beat().catch(diagnoseFailure);
    this.#beating = null;
    this.#source.onOutcome(outcome);
    return outcome;
  }

  async #beat(): Promise<HeartbeatOutcome> {
    // Another process of this install may have been handed a newer key: what it had is no good then.
    await this.refresh();
    const isBehind = lacksRevocations(this.#knowledge);
    let outcome = await this.#exchange();
    if (outcome.ok && outcome.revoked) await this.refresh();
    // A license that was just handed over is not known to be well until it has its own receipt.
    if (outcome.ok && outcome.token === 'handed-over') {
      const own = await this.#exchange();
      if (own.ok) outcome = { ...own, token: outcome.token };
    }
    if (outcome.ok && isBehind) await this.#catchUp();
    return outcome;
  }

  /** Makes up for answers that were lost with a part of the revocation list in them; each receipt tells of the own license. */
  async #catchUp(): Promise<void> {
    const { listUrl: url, transport } = this.#source;
    const before = this.#knowledge;
    const revocations = await missingRevocations(before, {
      url,
      transport,
      signal: this.#signal(),
    });
    if (revocations === null || before.revocations !== this.#knowledge.revocations) return;
    await this.learn(withMark({ ...this.#knowledge, revocations }));
  }

  #signal(): AbortSignal {
    const timeout = AbortSignal.timeout(timerWait(this.#source.timeoutSeconds));
    return AbortSignal.any([this.#closing.signal, timeout]);
  }

  async #exchange(): Promise<HeartbeatOutcome> {
    const { url, transport } = this.#source;
    if (this.#closing.signal.aborted) return failedBeat('closed');
    if (url === null) return failedBeat('off');
    if (this.#knowledge.held.fact.state !== 'valid') return failedBeat('no-license');
    const nonce = this.#nonces.take();
    const signal = this.#signal();
    try {
      const response = await transport({
        method: 'POST',
        url,
        body: this.#body(nonce),
        idempotencyKey: this.#nonces.attempt,
        signal,
      });
      const answer = response.status === 200 ? readAnswer(parseJson(response.body)) : undefined;
      if (answer === undefined) return diagnoseResponse(response);
      return await this.#absorb(answer, { nonces: [nonce], isFile: false });
    } catch (error) {
      return this.#closing.signal.aborted ? failedBeat('closed') : diagnoseFailure(error);
    }
  }

  async #absorb(answer: HeartbeatAnswer, arrival: Arrival): Promise<HeartbeatOutcome> {
    const absorbed = absorbAnswer(this.#knowledge, answer, arrival);
    if (!absorbed.ok) return failedBeat('not-believed');
    const { knowledge, receipt, token } = absorbed.value;
    await this.learn(knowledge);
    if (arrival.isFile) await this.#nonces.use(receipt.nonce);
    else this.#nonces.settle();
    const { iat: at, revoked, reason = null, state, next_in_seconds: nextInSeconds } = receipt;
    return { ok: true, at, revoked, reason, state, token, nextInSeconds };
  }

  #body(nonce: string): string {
    return JSON.stringify(requestOf(this.#knowledge, { ...this.#source.reported, nonce }));
  }

  /** Says once, when it begins, that this machine's clock is behind what signatures prove (R24, D19). */
  #watchClock(): void {
    const { held, mark } = this.#knowledge;
    const issuedAt = held.fact.state === 'valid' ? held.fact.claims.iat : 0;
    const { warning, step } = judgeClock(Math.max(mark ?? 0, issuedAt), this.#source.now());
    const isBehind = warning !== null;
    if (isBehind && !this.#isClockBehind && step.fix !== undefined) {
      this.#source.warn({ code: 'CLOCK_BEHIND', text: step.text, fix: step.fix });
    }
    this.#isClockBehind = isBehind;
  }
}
