import { CopyButton } from '../../src/data/copy-button.tsx';
import { DescriptionList } from '../../src/data/description-list.tsx';
import { Diff } from '../../src/data/diff.tsx';
import { EffectsList, type ShownEffect } from '../../src/data/effects-list.tsx';
import { Money } from '../../src/data/money.tsx';
import { Secret } from '../../src/data/secret.tsx';
import { Time } from '../../src/data/time.tsx';
import { m } from '../../src/messages.ts';

const day = 86_400_000;
const now = Date.now();

const effects: readonly ShownEffect[] = [
  { tone: 'stops', text: 'heartbeat answers revoked: true' },
  { tone: 'stops', text: 'AI, ANAF SPV proxy and hosted e-mail' },
  { tone: 'keeps', text: 'the local install runs' },
  { tone: 'changes', text: 'status becomes revoked' },
];

const changes = [
  { field: 'customer_email', before: 'ana@acme.ro', after: 'noul-proprietar@acme.ro' },
  { field: 'company', after: 'Acme New Owner SRL' },
  { field: 'tier', before: 'pro', after: 'pro' },
];

/** Facts, a secret, effects and a diff, each in its panel. */
export function FactPanels() {
  return (
    <>
      <section class="panel">
        <Facts />
      </section>
      <section class="panel">
        <Secret value="eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl" what={m.word_key()} />
      </section>
      <section class="panel">
        <EffectsList effects={effects} />
      </section>
      <section class="panel">
        <Diff changes={changes} />
      </section>
    </>
  );
}

function Facts() {
  return (
    <DescriptionList
      items={[
        { term: m.word_tier(), value: 'pro' },
        { term: m.word_issued(), value: <Time at={now - 40 * day} show="date" /> },
        { term: m.word_expires(), value: <Time at={now + 23 * day} show="exact" /> },
        { term: m.word_amount(), value: <Money minor={299_000} currency="EUR" /> },
        {
          term: 'Id',
          value: (
            <span class="status">
              <code>lic_01JABCDEF</code>
              <CopyButton text="lic_01JABCDEF" what="Id" />
            </span>
          ),
        },
      ]}
    />
  );
}
