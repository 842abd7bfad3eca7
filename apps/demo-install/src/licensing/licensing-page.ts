import type { LocalizedText } from '@signet/sdk';
import type { PageFacts } from '../page/facts.ts';
import { html } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import { factsPart, reasonsPart, statePart } from '../page/state-parts.ts';
import { type HeartbeatFacts, heartbeatPart } from './heartbeat-part.ts';
import { keyForm, keyNotice, type PastedKey } from './key-form.ts';
import { licensingWords as words } from './licensing-words.ts';

/** Settings > Licensing: the state of the license, a new key, heartbeats, and every reason (D16–D18). */
export function licensingPage(
  facts: PageFacts,
  pasted: PastedKey | null,
  heartbeat: HeartbeatFacts,
): string {
  const { install, locale, host } = facts;
  const { license } = install;
  const { server, state } = license;
  return layout(
    facts,
    words.title,
    html`${pasted === null ? undefined : keyNotice(pasted, license, locale)}
      <h1>${words.title[locale]}</h1>
      <section class="card">
        ${statePart(license, locale)} ${factsPart(licenseFacts(facts), locale)}
        ${
          server === null
            ? undefined
            : html`<p class="actions">
                <a class="button" href="${new URL('/portal', server).href}"
                  >${words.upgrade[locale]}</a
                >
              </p>`
        }
      </section>
      ${keyForm(pasted, locale)} ${heartbeatPart(heartbeat, locale)}
      <details class="card">
        <summary>${words.why[locale]}</summary>
        ${reasonsPart([...license.verdict(host).explanation, ...state.explanation], locale)}
        <p><a href="/license/validate">${words.asJson[locale]}</a></p>
      </details>`,
  );
}

function licenseFacts({
  install: { license },
  locale,
  host,
}: PageFacts): readonly (readonly [LocalizedText, string])[] {
  const { allowed } = license.verdict(host);
  const support = license.hasActiveSupport() ? words.active : words.inactive;
  const facts: (readonly [LocalizedText, string])[] = [
    [words.product, license.product],
    [words.plan, license.tier ?? words.noPlan[locale]],
    [words.support, support[locale]],
    [words.host, `${host}: ${(allowed ? words.licensed : words.unlicensed)[locale]}`],
    [words.checked, words.offline[locale]],
  ];
  if (license.trial !== null) facts.push([words.trialLeft, String(license.trial.daysLeft)]);
  return facts;
}
