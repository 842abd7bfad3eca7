const KEY = [7, 5, 3, 2, 1, 7, 5, 3, 2];

/**
 * What the check digit of a Romanian fiscal code says: `unknown` for what is no such code. A hint
 * only, because the field is free text (R25).
 */
export function cifHint(text: string): 'fits' | 'differs' | 'unknown' {
  const digits = /^(?:RO)?\s*(\d{2,10})$/iu.exec(text.trim())?.[1];
  if (digits === undefined) return 'unknown';
  const body = digits.slice(0, -1).padStart(9, '0');
  const sum = KEY.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  const check = ((sum * 10) % 11) % 10;
  return check === Number(digits.at(-1)) ? 'fits' : 'differs';
}
