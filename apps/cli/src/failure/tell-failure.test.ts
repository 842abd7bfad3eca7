import { httpStatus } from '@signet/domain/error/http-status';
import type { ErrorCode } from '@signet/domain/error/signet-error';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { exitCodeOf, failureOf } from './cli-failure.ts';
import { tellFailure } from './tell-failure.ts';

function heard() {
  const lines: string[] = [];
  const terminal: Terminal = {
    print: () => expect.unreachable(),
    printAll: () => expect.unreachable(),
    note: (line) => lines.push(line),
    paint: (_, text) => text,
    interactive: false,
  };
  return { terminal, lines };
}

class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  readonly fix = 'Stop that process.';
}

class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

const thrown = [
  [
    'a failure of the catalog',
    failureOf({ code: 'KIND_DEFERRED', kind: 'saas-monthly' }),
    1,
    'KIND_DEFERRED',
  ],
  [
    'a refused license',
    failureOf({ code: 'LICENSE_MALFORMED', problem: 'parts' }),
    2,
    'LICENSE_MALFORMED',
  ],
  ['a store in use', new StoreInUseError('In use by process 7.'), 3, 'UNAVAILABLE'],
  [
    'a refused connection',
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    3,
    'UNAVAILABLE',
  ],
  [
    'a wrapped failure of the system',
    new Error('a', { cause: Object.assign(new Error('b'), { code: 'ENOSPC' }) }),
    3,
    'UNAVAILABLE',
  ],
  ['a store out of reach', new StoreUnavailableError('No connection.'), 3, 'UNAVAILABLE'],
  ['what nobody expected', new TypeError('x is not a function'), 3, 'INTERNAL'],
] as const;

describe('a failure on the command line', () => {
  test.each(thrown)('%s: its exit code, code, fix and docs', (_, error, exitCode, code) => {
    const { terminal, lines } = heard();
    expect(tellFailure(terminal, error, false)).toBe(exitCode);
    expect(lines[0]).toMatch(/^✗ \S/);
    expect(lines[1]).toBe(`  code  ${code}`);
    expect(lines[2]).toMatch(/^ {2}fix {3}\S/);
    expect(lines[3]).toBe(`  docs  /docs/errors/${code}`);
  });

  test.each(thrown)('%s, as JSON on one line', (_, error, exitCode, code) => {
    const { terminal, lines } = heard();
    expect(tellFailure(terminal, error, true)).toBe(exitCode);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code, fix: expect.stringMatching(/\S/) });
  });

  test('every code of the catalog has an exit code: 2 only for what was judged, 3 only for servers', () => {
    const codes = Object.keys(httpStatus) as ErrorCode[];
    const ending = (exitCode: number) => codes.filter((code) => exitCodeOf(code) === exitCode);
    expect(ending(3).toSorted()).toEqual(['INTERNAL', 'RATE_LIMITED', 'UNAVAILABLE']);
    expect(ending(2)).toContain('LICENSE_EXPIRED');
    expect(ending(2)).not.toContain('LICENSE_NOT_ACTIVE');
    expect(ending(1)).toContain('VALIDATION');
    expect(ending(0)).toEqual([]);
  });
});
