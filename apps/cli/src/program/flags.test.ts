import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import { amountsByName } from './flags.ts';

describe('units beyond a limit', () => {
  test('collected by name, the last of a name counts', () => {
    const first = amountsByName('organizations=2');
    expect(amountsByName('sites=0', first)).toEqual({ organizations: 2, sites: 0 });
    expect(amountsByName('organizations=5', first)).toEqual({ organizations: 5 });
  });

  test.each(['', '=', 'a', 'a=', '=1', 'a=-1', 'a=1.5', 'a=1e3', 'A=1', '__proto__=1', 'a=1=2'])(
    '%j is refused',
    (text) => expect(() => amountsByName(text)).toThrow(InvalidArgumentError),
  );
});
