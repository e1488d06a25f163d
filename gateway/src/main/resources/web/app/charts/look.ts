/** The colours of charts in the theme of the page. */
export interface Colours {
  text: string;
  muted: string;
  line: string;
  surface: string;
  /** Land of which nothing is told. */
  land: string;
  /** What is drawn on top of a map. */
  point: string;
  /** Kinds, told apart by everybody who sees colours otherwise too. */
  kinds: string[];
  /** From little to much. */
  scale: string[];
}

/** How charts look to this reader: direction, colours, font, movement, and numbers in words of the reader's language. */
export interface Look {
  rtl: boolean;
  /** How wide the chart is, in pixels; narrow ones are arranged in another way. */
  width: number;
  animation: boolean;
  font: string;
  colours: Colours;
  number(value: number): string;
  /** Two round numbers, shortly. */
  range(from: number, to: number): string;
}

/** Below this width a chart is narrow. */
export const NARROW = 640;

const KINDS = 8;
const STEPS = 5;

/** Reads the look off the page at an element: its custom properties, its direction and its language. */
export function lookAt(element: Element): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--chart-${name}`).trim();
  const colours = (name: string, many: number) => Array.from({ length: many }, (_, i) => colour(`${name}-${i + 1}`));
  const short = new Intl.NumberFormat(language(), { notation: 'compact' });
  const numbers = new Intl.NumberFormat(language(), { maximumFractionDigits: 3 });
  return {
    rtl: style.direction === 'rtl',
    width: element.clientWidth,
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    font: style.fontFamily,
    colours: {
      text: colour('text'), muted: colour('muted'), line: colour('line'), surface: colour('surface'),
      land: colour('land'), point: colour('point'), kinds: colours('kind', KINDS), scale: colours('scale', STEPS),
    },
    number: value => numbers.format(value),
    range: (from, to) => short.formatRange(from, to),
  };
}

function language(): string {
  return document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang || 'en';
}
