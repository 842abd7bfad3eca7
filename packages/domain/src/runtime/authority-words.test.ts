import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { telemetryOnly, termAccess } from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import { evaluate, now, supported } from './runtime-fixture.ts';

const telemetry = telemetryOnly('community');

describe('B40–B42, D10: the words of the authority', () => {
  const policy: EnforcementPolicy = {
    ...telemetry,
    onRevoked: { drop: ['cloud', 'downloads'] },
    onSuspended: { drop: ['updates', 'support'] },
  };

  test.each([
    ['revoked', ['Cloud features stop.', 'Premium downloads stop.'], 'LICENSE_REVOKED'],
    ['suspended', ['Updates stop.', 'Support stops.'], 'LICENSE_SUSPENDED'],
  ] as const)('%s has its own rule', (authority, effects, code) => {
    const state = evaluate({ authority }, policy);
    expect(state.effects.map(({ en }) => en)).toEqual([
      ...effects,
      'The product itself keeps running.',
    ]);
    expect(state.explanation[0]).toMatchObject({
      rule: 'authority',
      outcome: 'fail',
      input: authority,
      threshold: 'none',
      code,
      docs: `/docs/errors/${code}`,
    });
  });

  test('in Romanian', () => {
    const romanian = (authority: 'revoked' | 'suspended') =>
      evaluate({ authority }, policy).effects.map(({ ro }) => ro);
    const goesOn = 'Produsul în sine funcționează în continuare.';
    expect(romanian('revoked')).toEqual([
      'Funcțiile din cloud se opresc.',
      'Descărcările premium se opresc.',
      goesOn,
    ]);
    expect(romanian('suspended')).toEqual([
      'Actualizările se opresc.',
      'Suportul se oprește.',
      goesOn,
    ]);
  });

  test('one rule may block where the other drops', () => {
    const mixed: EnforcementPolicy = { ...policy, onSuspended: 'block' };
    expect(evaluate({ authority: 'suspended' }, mixed).name).toBe('BLOCKED');
    expect(evaluate({ authority: 'revoked' }, mixed).name).toBe('ACTIVE');
  });

  test('a page speaks for itself alone, too, and a refusal outweighs it', () => {
    const claims = { ...sampleClaims, expires_at: now - DAY, support_until: now - DAY };
    const ended: Partial<RuntimeFacts> = {
      token: { state: 'valid', claims },
      highWaterMark: now + DAY,
    };
    const state = evaluate(ended, telemetry);
    expect(state.effects.map(({ en }) => en)).toEqual([
      'Visitors see an upgrade page with 503; the admin stays open and no data is touched.',
    ]);
    const both = evaluate(
      { ...ended, authority: 'revoked' },
      {
        ...telemetry,
        onRevoked: 'block',
      },
    );
    expect(both).toMatchObject({ name: 'BLOCKED', error: { cause: 'revoked' } });
    expect(both.page).toBeUndefined();
    const refused = ['Protected functions answer 403.'];
    expect(both.effects.map(({ en }) => en)).toEqual(refused);
    expect(evaluate(ended, termAccess).effects.map(({ en }) => en)).toEqual(refused);
  });

  test('a refusal speaks for itself alone, whatever else is wrong', () => {
    const state = evaluate({ authority: 'revoked', lastHeartbeatAt: null, ...supported(null) });
    expect(state.effects).toEqual([
      { en: 'Protected functions answer 403.', ro: 'Funcțiile protejate răspund cu 403.' },
    ]);
    expect(state.explanation).toHaveLength(6);
  });
});
