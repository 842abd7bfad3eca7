import { Time } from '@signet/ui/data/time.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { licenseStatusWord } from '@signet/ui/state/license-status.tsx';
import { createSignal, For, lazy, Show, Suspense } from 'solid-js';
import type { LicenseDetail } from '../license/detail/license-detail.ts';
import { Panel } from '../license/detail/panel.tsx';
import { useLack } from '../session/use-session.ts';
import { AnomalyItem, type ShownAnomaly } from './anomaly-item.tsx';

const DismissDialog = lazy(() => import('./dismiss-dialog.tsx'));
const WindowDialog = lazy(() => import('./window-dialog.tsx'));

/** What is odd about one license's heartbeats, and the window for a move to another host (B62–B64). */
export function LicenseAnomalies(props: { readonly detail: LicenseDetail }) {
  const lackOfRole = useLack();
  const [closing, setClosing] = createSignal<ShownAnomaly>();
  const [granting, setGranting] = createSignal(false);
  const open = () => props.detail.anomalies.filter(({ dismissedAt }) => dismissedAt === null);
  const status = () => props.detail.license.status;
  const lack = () =>
    lackOfRole('license.multi_install_window') ??
    (status() === 'active'
      ? undefined
      : m.license_not_active({ status: licenseStatusWord(status()) }));
  const window = () => {
    const granted = props.detail.multiInstallWindow;
    return granted?.open === true ? granted : undefined;
  };
  return (
    <Panel title={m.license_anomalies()}>
      <div class="license-anomalies">
        <Show when={open().length > 0} fallback={<p class="soft">{m.anomalies_none()}</p>}>
          <ul class="anomaly-items">
            <For each={open()}>
              {(anomaly) => <AnomalyItem anomaly={anomaly} onDismiss={() => setClosing(anomaly)} />}
            </For>
          </ul>
        </Show>
        <Show
          when={window()}
          fallback={
            <div class="actions">
              <Button unavailable={lack()} onClick={() => setGranting(true)}>
                {m.window_grant()}
              </Button>
            </div>
          }
        >
          {(granted) => (
            <p>
              {m.window_open()} <Time at={granted().until} show="exact" />.
            </p>
          )}
        </Show>
      </div>
      <Suspense>
        <Show when={closing()}>
          {(anomaly) => <DismissDialog anomaly={anomaly()} onClose={() => setClosing(undefined)} />}
        </Show>
        <Show when={granting()}>
          <WindowDialog license={props.detail.license} onClose={() => setGranting(false)} />
        </Show>
      </Suspense>
    </Panel>
  );
}
