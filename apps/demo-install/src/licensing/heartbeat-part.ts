import type { HeartbeatOutcome, Locale } from '@signet/sdk';
import { type Html, html } from '../page/html.ts';
import { licensingWords as words } from './licensing-words.ts';
import type { ShownReceipt } from './receipt.ts';

/** What is shown of heartbeats. */
export interface HeartbeatFacts {
  /** What happened to the last one that a person sent or brought; `null` before any. */
  readonly outcome: HeartbeatOutcome | null;
  readonly receipt: ShownReceipt | null;
  /** The bytes that the next one sends; `null` where none is sent. */
  readonly preview: string | null;
}

/** The last receipt, a heartbeat by hand, and one by file. */
export function heartbeatPart(facts: HeartbeatFacts, locale: Locale): Html {
  const { outcome, receipt, preview } = facts;
  return html`<section class="card" id="heartbeat">
    <h2>${words.heartbeat[locale]}</h2>
    <p class="hint">${words.heartbeatLead[locale]}</p>
    <p>${words.lastReceipt[locale]}: <strong>${receiptTime(receipt, locale)}</strong></p>
    ${outcome === null ? undefined : outcomePart(outcome, locale)}
    <div class="actions">
      <form method="post" action="/admin/licensing/heartbeat">
        <button>${words.beat[locale]}</button>
      </form>
      <a class="button" href="/admin/licensing/heartbeat.json" download
        >${words.download[locale]}</a
      >
    </div>
    ${answerForm(locale)}
    <details>
      <summary>${words.sent[locale]}</summary>
      ${
        preview === null
          ? html`<p>${words.nothingSent[locale]}</p>`
          : html`<pre tabindex="0">${readable(preview)}</pre>`
      }
    </details>
    ${
      receipt === null
        ? undefined
        : html`<details>
            <summary>${words.receipt[locale]}</summary>
            <pre tabindex="0">${receipt.claims}</pre>
            <pre tabindex="0">${receipt.text}</pre>
          </details>`
    }
  </section>`;
}

function answerForm(locale: Locale): Html {
  return html`<details>
    <summary>${words.answer[locale]}</summary>
    <form method="post" action="/admin/licensing/heartbeat-answer">
      <p class="hint" id="answer-hint">${words.answerHint[locale]}</p>
      <label for="answer">${words.answer[locale]}</label>
      <textarea
        id="answer"
        name="answer"
        spellcheck="false"
        aria-describedby="answer-hint"
      ></textarea>
      <p class="actions"><button>${words.take[locale]}</button></p>
    </form>
  </details>`;
}

function outcomePart(outcome: HeartbeatOutcome, locale: Locale): Html {
  if (!outcome.ok) {
    return html`<div class="notice warn" role="status">
      <p><strong>${outcome.text[locale]}</strong> ${outcome.fix[locale]}</p>
    </div>`;
  }
  return html`<div class="notice good" role="status">
    <p><strong>${words.accepted[locale]}</strong> ${words.stateThere[locale]} ${outcome.state}.</p>
  </div>`;
}

function receiptTime(receipt: ShownReceipt | null, locale: Locale): Html | string {
  if (receipt === null || receipt.at === null) return words.never[locale];
  const at = new Date(receipt.at * 1000);
  const text = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'UTC',
  }).format(at);
  return html`<time datetime="${at.toISOString()}">${text} UTC</time>`;
}

/** What is sent, for a person to read: the key is a secret, so only its ends are shown. */
function readable(json: string): string {
  const mask = (name: string, value: unknown): unknown =>
    name === 'token' && typeof value === 'string'
      ? `${value.slice(0, 8)}…${value.slice(-4)}`
      : value;
  const sent: unknown = JSON.parse(json, mask);
  return JSON.stringify(sent, null, 2);
}
