import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/parse/body/body.js';

const markdownOf = (lines: readonly string[]) =>
  readBody({ form: 'archived', value: lines.join('\n') }, null).markdown;

describe('an archived body', () => {
  it('has a paragraph on every line', () => {
    expect(markdownOf(['Först.', 'Sedan.', '', 'Sist.'])).toBe('Först.\n\nSedan.\n\nSist.');
  });

  it('has a bullet where a lone dash stands on the line before', () => {
    expect(markdownOf(['Tre saker:', '-', 'Norr', '-', 'Söder', 'Det var två.'])).toBe(
      'Tre saker:\n\n- Norr\n- Söder\n\nDet var två.',
    );
  });

  it('nests the bullets after one that ends in a colon, up to the end of the list', () => {
    expect(
      markdownOf([
        '-',
        'Bron',
        '-',
        'Riktade satsningar:',
        '-',
        'Museet',
        '-',
        'Teatern',
        'Slut.',
        '-',
        'Ny lista',
      ]),
    ).toBe('- Bron\n- Riktade satsningar:\n  - Museet\n  - Teatern\n\nSlut.\n\n- Ny lista');
  });

  it('keeps a quote with its dash a paragraph, and Markdown signs as they are', () => {
    expect(
      readBody({ form: 'archived', value: '– Vi ser *ljust* på # det.\n1. Ett' }, null).outline.text,
    ).toBe('– Vi ser *ljust* på # det.\n\n1. Ett');
  });

  it('forgets a bullet without text', () => {
    expect(markdownOf(['a', '-', ''])).toBe('a');
  });
});
