import type { LicenseStatus as DomainStatus } from '@signet/domain/license/license';
import type { JSX } from 'solid-js';
import { m } from '../messages.ts';
import type { ShapeName } from './shape.tsx';
import { Status } from './status.tsx';
import type { Tone } from './tone.ts';

const looks = {
  active: { tone: 'good', shape: 'dot', word: m.status_active },
  suspended: { tone: 'warn', shape: 'bars', word: m.status_suspended },
  expired: { tone: 'idle', shape: 'clock', word: m.status_expired },
  revoked: { tone: 'bad', shape: 'cross', word: m.status_revoked },
  refunded: { tone: 'idle', shape: 'back', word: m.status_refunded },
  transferred: { tone: 'idle', shape: 'arrow', word: m.status_transferred },
} as const satisfies Record<DomainStatus, { tone: Tone; shape: ShapeName; word: () => string }>;

/** The word of a status, for filters and titles. */
export const licenseStatusWord = (status: DomainStatus): string => looks[status].word();

/** A license's status as shape + word. */
export function LicenseStatus(props: {
  readonly status: DomainStatus;
  readonly badge?: boolean;
}): JSX.Element {
  return (
    <Status
      tone={looks[props.status].tone}
      shape={looks[props.status].shape}
      word={licenseStatusWord(props.status)}
      badge={props.badge === true}
    />
  );
}
