import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, oneOf, readParameter, sortBy, text, writeQuery } from './list-state.ts';

const statuses = ['active', 'suspended', 'expired'] as const;
const shape = {
  q: text,
  status: anyOf(statuses),
  heartbeat: oneOf(['fresh', 'lost']),
  sort: sortBy(['domain', 'issued'], { by: 'domain', descending: false }),
};

const states = fc.record({
  q: fc.string(),
  status: fc.subarray([...statuses]),
  heartbeat: fc.constantFrom('fresh' as const, 'lost' as const, undefined),
  sort: fc.record({ by: fc.constantFrom('domain', 'issued'), descending: fc.boolean() }),
});

describe('list state in the URL (U1)', () => {
  test('state to URL to state is the identity', () => {
    fc.assert(
      fc.property(states, (state) => {
        const params = new URLSearchParams();
        for (const [name, value] of Object.entries(writeQuery(shape, state))) {
          if (value !== undefined) params.set(name, value);
        }
        const query = Object.fromEntries(new URLSearchParams(params.toString()));
        const read = {
          q: readParameter(shape, query, 'q'),
          status: readParameter(shape, query, 'status'),
          heartbeat: readParameter(shape, query, 'heartbeat'),
          sort: readParameter(shape, query, 'sort'),
        };
        expect(read).toEqual(state);
      }),
    );
  });

  test('the default state has the shortest address', () => {
    const start = {
      q: '',
      status: [],
      heartbeat: undefined,
      sort: { by: 'domain', descending: false },
    };
    expect(Object.values(writeQuery(shape, start))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('any text in the address reads without failing, unknown words are dropped', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const chosen = readParameter(shape, { status: word }, 'status');
        expect(chosen.every((status) => word.split(',').includes(status))).toBe(true);
      }),
    );
    expect(readParameter(shape, { status: 'gone,active' }, 'status')).toEqual(['active']);
    expect(readParameter(shape, { sort: '-nonsense' }, 'sort')).toEqual({
      by: 'domain',
      descending: false,
    });
  });
});
