import { describe, expect, it } from 'vitest';
import { said } from './said.js';

describe('a quote in a neighbouring language', () => {
  it.each([
    [
      'North Sami',
      'se',
      '– Giella lea dehálaš, dadjá kulturministtar Nils-Ante Granö.\n\n– Mii leat ilus, cealká Sámedikki presideanta Elle Márjá Bluma.\n\n– Buorre, cealká son.',
      ['Nils-Ante Granö', 'Elle Márjá Bluma', 'Elle Márjá Bluma'],
    ],
    [
      'South Sami, where the verb can stand last',
      'sma',
      '– Dïhte lea vihkeles, kultuvreministere Amalia Westing jeahta.\n\n– Mijjieh aavodibie, jeahta Saemiedigkien åvtehke Jonar Tomma.',
      ['Amalia Westing', 'Jonar Tomma'],
    ],
    ['Lule Sami', 'smj', '– Sámegiella le ájnas, javllá kulturministar Amanda Lundby.', ['Amanda Lundby']],
    ['Finnish', 'fi', '– Olemme iloisia, sanoo kunnanjohtaja Timo Pekkanen.', ['Timo Pekkanen']],
    [
      'Meänkieli',
      'fit',
      '– Tämä oon tärkeä asia, sannoo kulttuuriministeri Amanda Lundby.',
      ['Amanda Lundby'],
    ],
  ])('is read with its speaker: %s', (_, language, markdown, speakers) => {
    expect(said(markdown, { language }).map((line) => line.split(/[,:]/u, 1)[0])).toEqual(speakers);
  });

  it('is only taken with an attribution of its own', () => {
    expect(
      said('– Tämä on hieno, sanoo Timo Pekkanen.\n\n– Kaikki ovat iloisia.', { language: 'fi' }),
    ).toHaveLength(1);
  });

  it('is left out where the verbs of the language are not known', () => {
    expect(said('– Sie ist schön, säger Kim Strand.', { language: 'de' })).toEqual([]);
  });
});
