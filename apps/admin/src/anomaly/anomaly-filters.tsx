import { anomalyTypes } from '@signet/domain/heartbeat/anomalies/anomaly';
import { FilterBar } from '@signet/ui/data/filter-bar.tsx';
import { FilterChip } from '@signet/ui/data/filter-chip.tsx';
import { Segments } from '@signet/ui/form/segments.tsx';
import { m } from '@signet/ui/messages';
import { anomalyWord, type AnomalyList } from './anomaly-list.ts';

/** Which anomalies are shown, all in the URL. */
export function AnomalyFilters(props: { readonly list: AnomalyList }) {
  const state = () => props.list.state;
  return (
    <FilterBar active={props.list.filters()} onClear={() => props.list.clear()}>
      <Segments
        label={m.anomaly_state()}
        value={state().state ?? 'open'}
        onChange={(chosen) => props.list.change({ state: chosen === 'open' ? undefined : chosen })}
        choices={[
          { value: 'open', label: m.anomaly_open() },
          { value: 'dismissed', label: m.anomaly_closed() },
          { value: 'all', label: m.anomaly_all() },
        ]}
      />
      <FilterChip
        label={m.anomaly_type()}
        values={state().type}
        onChange={(type) => props.list.change({ type })}
        choices={anomalyTypes.map((value) => ({ value, label: anomalyWord(value) }))}
      />
      <FilterChip
        single
        label={m.anomaly_severity()}
        values={state().severity === undefined ? [] : [state().severity ?? 'actionable']}
        onChange={([severity]) => props.list.change({ severity })}
        choices={[
          { value: 'actionable', label: m.anomaly_actionable() },
          { value: 'informational', label: m.anomaly_informational() },
        ]}
      />
    </FilterBar>
  );
}
