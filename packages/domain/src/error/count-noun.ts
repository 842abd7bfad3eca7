/** `1 license`, `2 licenses`. */
export function countEn(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1 licență`, `2 licențe`, `20 de licențe`: Romanian puts `de` from 20 on, by the last two digits. */
export function countRo(count: number, one: string, many: string): string {
  const lastTwo = count % 100;
  const needsDe = count !== 0 && (lastTwo === 0 || lastTwo >= 20);
  if (count === 1) return `1 ${one}`;
  return needsDe ? `${count} de ${many}` : `${count} ${many}`;
}

/** A share in percent with one decimal, rounded down: 94.99 % never reads as 95.0. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0' : (Math.floor((part * 1000) / whole) / 10).toFixed(1);
}
