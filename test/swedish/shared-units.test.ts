import { describe, expect, it } from 'vitest';
import { sums } from './written-sums.js';

describe('figures that leave out the unit of a sum beside them', () => {
  it.each([
    [
      'Nämnden fördelar 5 till Teater Norr, 3 till Konsthallen och 2 miljoner kronor till Musikskolan.',
      ['5,000,000 SEK', '3,000,000 SEK', '2,000,000 SEK'],
    ],
    [
      'Kalix får 5, Boden 3,5 och Luleå 2 miljoner kronor.',
      ['5,000,000 SEK', '3,500,000 SEK', '2,000,000 SEK'],
    ],
    [
      'Hon tillförs 2,4 miljarder kronor, varav cirka 1,1 i år.',
      ['2,400,000,000 SEK', 'about 1,100,000,000 SEK'],
    ],
    [
      'Under 2025 delas 60 miljoner ut, varav 20 till Norrland, 15 till Svealand och resten till Götaland.',
      ['60,000,000 SEK', '20,000,000 SEK', '15,000,000 SEK'],
    ],
    ['Två miljoner kronor går till parken, en till torget.', ['2,000,000 SEK']],
    [
      'Under året flyttade 5 till Boden, 3 till Kalix och 2 miljoner kronor gick till flyttbidrag.',
      ['2,000,000 SEK'],
    ],
    ['Vi har 4 skolor, 3 till planeras och 2 miljoner kronor finns till en femte.', ['2,000,000 SEK']],
    ['Stödet är 40 miljoner kronor, varav 12 kommuner får mest.', ['40,000,000 SEK']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it.each(['5 till A, ', '5 miljoner kronor till A, 3 till B, ', 'varav 5 i år, ', 'Kalix 5, '])(
    'are found in linear time: "%s"',
    (piece) => {
      const before = process.cpuUsage();
      sums(piece.repeat(10_000));
      expect(process.cpuUsage(before).user).toBeLessThan(2e6);
    },
  );
});

describe('sums written otherwise than figure, scale and currency', () => {
  it.each([
    ['Entrén kostar 120/80 kr.', ['120 SEK', '80 SEK']],
    ['Öppet 24/7 från den 9/10, inträde 90/60/40 kronor.', ['90 SEK', '60 SEK', '40 SEK']],
    ['Regeringen gör en 50-miljonerssatsning.', ['50,000,000 SEK']],
    ['Det är en 1,5-miljardsinvestering.', ['1,500,000,000 SEK']],
    ['En tvåmiljonersdonation och en nära 30-miljonerspott.', ['2,000,000 SEK', 'under 30,000,000 SEK']],
    ['Vi bor i en 2-miljonersstad.', []],
    ['Omsättningen uppgick till SEK 1,6 (-1,4) miljarder.', ['1,600,000,000 SEK', '-1,400,000,000 SEK']],
    ['Rörelseresultatet blev MSEK 212 (180).', ['212,000,000 SEK', '180,000,000 SEK']],
    ['EBIT uppgick till SEK -14 (22) miljoner.', ['-14,000,000 SEK', '22,000,000 SEK']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe('millions without a currency', () => {
  it.each([
    ['Biblioteken får en och en halv miljon mer nästa år.', ['1,500,000 SEK']],
    ['De 25 miljonerna är fördelade.', ['25,000,000 SEK']],
    ['Under hösten delas 12 miljoner ut.', ['12,000,000 SEK']],
    ['Ramen ökar från 1,1 till 1,3 miljarder.', ['1,100,000,000 SEK', '1,300,000,000 SEK']],
    ['Tre miljoner människor berörs, och en miljon bor i regionen.', []],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});
