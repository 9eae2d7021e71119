import { describe, expect, it } from 'vitest';
import { readingOfMarkdown } from '../reading-of.js';

describe('a Markdown body', () => {
  it('keeps the line ends inside a paragraph as lines', () => {
    expect(readingOfMarkdown('# Bidrag\n\nNorr: 10 kr\nSöder: 20 kr').body.text).toBe(
      'Norr: 10 kr\nSöder: 20 kr',
    );
  });

  it('takes its first heading as the title', () => {
    const reading = readingOfMarkdown('# Ny hamn i Provvik\n\nHamnen öppnar.\n');
    expect(reading.title).toBe('Ny hamn i Provvik');
    expect(reading.body.text).toBe('Hamnen öppnar.');
  });

  it('keeps nested lists nested', () => {
    expect(readingOfMarkdown('- Kultur:\n  - Museet\n  - Teatern\n- Idrott').body.text).toBe(
      '- Kultur:\n  - Museet\n  - Teatern\n- Idrott',
    );
  });

  it('joins neighbours that are marked alike', () => {
    const { body } = readingOfMarkdown('Stöd till **Norr** **länken** idag');
    expect(body.text).toBe('Stöd till Norr länken idag');
    const [block] = body.blocks;
    expect(
      block?.type === 'paragraph' && block.strong.map(({ start, end }) => body.text.slice(start, end)),
    ).toEqual(['Norr länken']);
  });

  it('drops what is not seen and keeps the hard space of a figure', () => {
    expect(readingOfMarkdown('av\u00adgift 513,8\u00a0miljoner\u00a0– nu\u200b 070\u009612').body.text).toBe(
      'avgift 513,8\u00a0miljoner – nu 070–12',
    );
  });
});
