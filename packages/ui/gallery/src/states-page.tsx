import { For } from 'solid-js';
import { PageTitle } from '../../src/frame/page-title.tsx';
import { m } from '../../src/messages.ts';
import { Banner } from '../../src/state/banner.tsx';
import { EmptyState } from '../../src/state/empty-state.tsx';
import { ErrorPanel } from '../../src/state/error-panel.tsx';
import { Freshness } from '../../src/state/freshness.tsx';
import { LicenseStatus } from '../../src/state/license-status.tsx';
import { RuntimeState } from '../../src/state/runtime-state.tsx';
import { Skeleton } from '../../src/state/skeleton.tsx';
import { FactPanels } from './fact-panels.tsx';

const statuses = ['active', 'suspended', 'expired', 'revoked', 'refunded', 'transferred'] as const;
const freshnesses = ['fresh', 'quiet', 'stale', 'lost', 'never'] as const;
const states = ['ACTIVE', 'GRACE', 'SOFT_LOCK', 'READ_ONLY', 'BLOCKED', 'NOT_ACTIVATED'] as const;
const tones = ['info', 'good', 'warn', 'bad', 'idle'] as const;

export default function StatesPage() {
  return (
    <>
      <PageTitle
        title="acme-wellness.ro"
        trail={<a href="/">Licenses</a>}
        beside={<LicenseStatus status="active" badge />}
      />
      <div class="actions">
        <For each={statuses}>{(status) => <LicenseStatus status={status} badge />}</For>
      </div>
      <div class="actions">
        <For each={freshnesses}>{(freshness) => <Freshness freshness={freshness} />}</For>
      </div>
      <div class="grid gap-2">
        <For each={states}>{(state) => <RuntimeState state={state} />}</For>
      </div>
      <For each={tones}>
        {(tone) => <Banner tone={tone}>Support ended 15 Dec 2026. Your shop keeps running.</Banner>}
      </For>
      <FactPanels />
      <ErrorPanel
        error={{
          code: 'PLAN_LIMIT',
          error: 'Recurring invoices are not available on your plan.',
          fix: 'Needs Professional (you have Starter).',
          docs: '/docs/errors/PLAN_LIMIT',
          requestId: 'req_8f2c91',
        }}
        onRetry={() => undefined}
      />
      <EmptyState title={m.empty_first()}>
        No licenses yet. Issue one, or run <code>signet seed</code>.
      </EmptyState>
      <Skeleton lines={5} />
    </>
  );
}
