import { Time } from '@signet/ui/data/time.tsx';
import { m } from '@signet/ui/messages';
import { Banner } from '@signet/ui/state/banner.tsx';
import { A } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import type { ListedLicense } from '../license-list.ts';

/** How a license ended or began, with the way to its other half (R11). */
export function EndBanner(props: { readonly license: ListedLicense }) {
  const license = () => props.license;
  return (
    <Switch>
      <Match when={license().status === 'revoked'}>
        <Banner tone="bad">
          {m.license_revoked()}{' '}
          <Show when={license().revokedAt}>{(at) => <Time at={at()} show="exact" />}</Show>
          {'. '}
          <Show when={license().revokeReason}>{(reason) => <q>{reason()}</q>}</Show>
        </Banner>
      </Match>
      <Match when={license().transferredTo}>
        {(to) => (
          <Banner tone="info">
            {m.license_transferred_to()} <A href={`/licenses/${to()}`}>{m.license_successor()}</A>
          </Banner>
        )}
      </Match>
      <Match when={license().transferredFrom}>
        {(from) => (
          <Banner tone="info">
            {m.license_transferred_from()}{' '}
            <A href={`/licenses/${from()}`}>{m.license_predecessor()}</A>
          </Banner>
        )}
      </Match>
    </Switch>
  );
}
