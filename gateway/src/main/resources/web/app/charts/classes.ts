/** One class of values: from (inclusive) to (exclusive; absent, there is no end). */
export interface ValueClass {
  from: number;
  to?: number;
}

/**
 * Divides positive values into at most so many classes, each as many times as wide as the one before, at limits of
 * 1, 2, 5, 10, 20, …
 */
export function valueClasses(values: readonly number[], most: number): ValueClass[] {
  const least = Math.min(...values);
  const times = (Math.max(...values) / least) ** (1 / most);
  const limits = Array.from({length: most}, (_, i) => round(least * times ** i));
  const froms = [...new Set(limits)].filter(Number.isFinite);
  return froms.map((from, i) => ({from, to: froms[i + 1]}));
}

function round(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * (value >= 5 * ten ? 5 : value >= 2 * ten ? 2 : 1);
}
