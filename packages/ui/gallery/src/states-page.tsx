import { For } from 'solid-js'

import { CopyButton } from '../../src/data/copy-button.tsx'
import { DescriptionList } from '../../src/data/description-list.tsx'
import { Diff } from '../../src/data/diff.tsx'
import { EffectsList } from '../../src/data/effects-list.tsx'
import { Money } from '../../src/data/money.tsx'
import { Secret } from '../../src/data/secret.tsx'
import { Time } from '../../src/data/time.tsx'
import { PageTitle } from '../../src/frame/page-title.tsx'
import { m } from '../../src/messages.ts'
import { Banner } from '../../src/state/banner.tsx'
import { EmptyState } from '../../src/state/empty-state.tsx'
import { ErrorPanel } from '../../src/state/error-panel.tsx'
import { Freshness } from '../../src/state/freshness.tsx'
import { LicenseStatus } from '../../src/state/license-status.tsx'
import { RuntimeState } from '../../src/state/runtime-state.tsx'
import { Skeleton } from '../../src/state/skeleton.tsx'

const day = 86_400_000
const now = Date.now()

export default function StatesPage() {
  return (
    <>
      <PageTitle title="acme-wellness.ro" trail={<a href="/">Licenses</a>} beside={<LicenseStatus status="active" badge />} />
      <div class="actions">
        <For each={['active', 'suspended', 'expired', 'revoked', 'refunded', 'transferred'] as const}>{(status) => <LicenseStatus status={status} badge />}</For>
      </div>
      <div class="actions">
        <For each={['fresh', 'quiet', 'stale', 'lost', 'never'] as const}>{(freshness) => <Freshness freshness={freshness} />}</For>
        <Freshness freshness="stale" at={now - 9 * day} />
      </div>
      <div class="grid gap-2">
        <For each={['ACTIVE', 'GRACE', 'SOFT_LOCK', 'READ_ONLY', 'BLOCKED', 'NOT_ACTIVATED'] as const}>{(state) => <RuntimeState state={state} />}</For>
      </div>
      <For each={['info', 'good', 'warn', 'bad', 'idle'] as const}>{(tone) => <Banner tone={tone}>Support ended 15 Dec 2026. Your shop keeps running.</Banner>}</For>
      <section class="panel">
        <DescriptionList
          items={[
            { term: m.word_tier(), value: 'pro' },
            { term: m.word_issued(), value: <Time at={now - 40 * day} show="date" /> },
            { term: m.word_expires(), value: <Time at={now + 23 * day} show="exact" /> },
            { term: m.word_amount(), value: <Money minor={299_000} currency="EUR" /> },
            { term: 'Id', value: <span class="status"><code>lic_01JABCDEF</code><CopyButton text="lic_01JABCDEF" what="Id" /></span> },
          ]}
        />
      </section>
      <section class="panel"><Secret value="eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJsaWNfMDFKIn0.c2lnbmF0dXJl" what={m.word_key()} /></section>
      <section class="panel"><EffectsList effects={[{ kind: 'stops', text: 'heartbeat answers revoked: true' }, { kind: 'stops', text: 'AI, ANAF SPV proxy and hosted e-mail' }, { kind: 'keeps', text: 'the local install runs' }, { kind: 'changes', text: 'status becomes revoked' }]} /></section>
      <section class="panel"><Diff changes={[{ field: 'customer_email', before: 'ana@acme.ro', after: 'noul-proprietar@acme.ro' }, { field: 'company', after: 'Acme New Owner SRL' }, { field: 'tier', before: 'pro', after: 'pro' }]} /></section>
      <ErrorPanel error={{ code: 'PLAN_LIMIT', message: 'Recurring invoices are not available on your plan.', fix: 'Needs Professional (you have Starter).', docs: '/docs/errors/PLAN_LIMIT', requestId: 'req_8f2c91' }} onRetry={() => undefined} />
      <EmptyState title={m.empty_first()}>No licenses yet. Issue one, or run <code>signet seed</code>.</EmptyState>
      <Skeleton lines={5} />
    </>
  )
}
