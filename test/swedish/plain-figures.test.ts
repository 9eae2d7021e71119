import { describe, expect, it } from 'vitest';
import { readPlainFigure } from '../../src/swedish/plain-figures.js';

function read(cell: string, scale = 1): string | null {
  const figure = readPlainFigure(cell, scale);
  return (
    figure &&
    `${figure.value}${figure.max === null ? '' : `–${figure.max}`} ${cell.slice(figure.start, figure.end)}`
  );
}

describe('a cell that is nothing but a figure', () => {
  it.each([
    ['4 350', '4350 4 350'],
    ['406,8', '406.8 406,8'],
    ['0', '0 0'],
    ['-12', '-12 -12'],
    ['−12,5', '-12.5 −12,5'],
    ['10–12', '10–12 10–12'],
    ['ca 30', '30 30'],
    ['45*', '45 45'],
    ['160 (varav hälften nya)', '160 160'],
    ['544 99 160', '54499160 544 99 160'],
  ])('%j', (cell, figure) => {
    expect(read(cell)).toBe(figure);
  });

  it('is multiplied by the scale of its unit', () => {
    expect(read('406,8', 1e6)).toBe('406800000 406,8');
  });

  it.each(['', '–', 'Ryms i ramen', '30 platser', '1:3', '12 34', 'anslag 4', '2 av 3', 'se 5'])(
    'is not %j',
    (cell) => {
      expect(read(cell)).toBeNull();
    },
  );
});
