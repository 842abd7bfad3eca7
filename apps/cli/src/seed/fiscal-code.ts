const KEY = '753217532';

/** A Romanian fiscal code with its control digit, `RO` before it, from the digits without that digit. */
export function fiscalCodeOf(digits: number): string {
  const body = String(digits);
  const padded = body.padStart(KEY.length, '0');
  const sum = Array.from(padded).reduce(
    (total, digit, at) => total + Number(digit) * Number(KEY.charAt(at)),
    0,
  );
  return `RO${body}${((sum * 10) % 11) % 10}`;
}
