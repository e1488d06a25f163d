import {number, shortNumber} from '../language/format';
import {isRightToLeft} from '../language/language';

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

/** How charts look to this reader: direction, room, colours, font, movement, and numbers in the reader's language. */
export interface Look {
  rtl: boolean;
  /** How wide the chart is, in pixels; narrow ones are arranged in another way. */
  width: number;
  animation: boolean;
  font: string;
  colours: Colours;
  number(value: number): string;
  short(value: number): string;
}

/** Below this width a chart is narrow. */
export const NARROW = 640;

const KINDS = 8;
const STEPS = 5;

/** Reads the look off the page at an element. */
export function lookAt(element: Element): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colours = (name: string, many: number) =>
    Array.from({length: many}, (_, index) => colour(`chart-${name}-${index + 1}`));
  return {
    rtl: isRightToLeft(),
    width: element.clientWidth,
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    font: style.fontFamily,
    colours: {
      text: colour('ink'),
      muted: colour('quiet'),
      line: colour('line'),
      surface: colour('surface'),
      land: colour('chart-land'),
      point: colour('chart-point'),
      kinds: colours('kind', KINDS),
      scale: colours('scale', STEPS),
    },
    number,
    short: shortNumber,
  };
}
