import { readFigure, scaled } from './figures.js';
import { tokenize } from './tokens.js';

/** A number as it stands in a text. */
export interface NumberMatch {
  /** UTF-16 units, end exclusive. */
  start: number;
  end: number;
  value: number;
  form: 'digits' | 'words';
}

/**
 * Finds every number of a text, in digits or words, in order and without overlaps:
 * "42 426 203", "2,5 miljarder", "tjugoett", "en kvarts miljard", "två och en halv miljon".
 * "en" and "ett" alone are articles and no numbers. Dates, times, laws, telephone numbers and
 * figures that hang on letters ("E4") are none either.
 */
export function findNumbers(text: string): NumberMatch[] {
  const tokens = tokenize(text);
  const found: NumberMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const figure = readFigure(tokens, index, text);
    if (figure && !figure.article) {
      found.push({
        start: tokens[figure.first]?.start ?? 0,
        end: tokens[figure.next - 1]?.end ?? 0,
        value: scaled(figure.mantissa, figure.scale),
        form: figure.form,
      });
    }
    index = figure ? figure.next : index + 1;
  }
  return found;
}
