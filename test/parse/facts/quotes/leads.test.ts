import { describe, expect, it } from 'vitest';
import { said } from './said.js';

type Case = [what: string, markdown: string, quotes: string[]];

const leads: Case[] = [
  [
    'a title and a name with a colon before marks in the same paragraph',
    'Landshövding Maud Elmgren: "Ett välförtjänt pris."',
    ['Maud Elmgren, Landshövding: Ett välförtjänt pris.'],
  ],
  [
    'a signature below a pull quote in the same paragraph',
    '> ”Vi ser en ljusning”\n> Anna Rosell, ekonom',
    ['Anna Rosell, ekonom: Vi ser en ljusning'],
  ],
  [
    'the attribution in the paragraph that closes the marks',
    '"Jag är överväldigad av priset.\n\nJag vill tacka alla som trott på mig", säger pristagaren Linus Ågren.',
    ['Linus Ågren, pristagaren: Jag är överväldigad av priset.\n\nJag vill tacka alla som trott på mig'],
  ],
];

const roles: Case[] = [
  [
    'a minister whose given name is not common',
    'Skolminister Nezihe Hedqvist presenterade satsningen.\n\n– Vi behöver fler lärare, säger hon.',
    ['Nezihe Hedqvist, Skolminister: Vi behöver fler lärare'],
  ],
  [
    'a name that only a party letter tells of',
    'Nezihe Hedqvist (M) leder nämnden.\n\n– Vi behöver fler lärare, säger hon.',
    ['Nezihe Hedqvist (M): Vi behöver fler lärare'],
  ],
  [
    'a politician with the party in letters between commas',
    '– Vi satsar, säger Anders Öman, S, regionråd.',
    ['Anders Öman (S), regionråd: Vi satsar'],
  ],
  [
    'a politician with the party by its name',
    '– Vi satsar, säger regionrådet Anders Öman (Socialdemokraterna).',
    ['Anders Öman (S), regionrådet: Vi satsar'],
  ],
  [
    'a role alone',
    'Försvarsminister Osk Sandros mötte överste Katja Renlund.\n\n– Vi är redo, sade översten.',
    ['Katja Renlund, överste: Vi är redo'],
  ],
  [
    'the colleague of somebody named',
    '– Vi är eniga, säger Gunhild Alm.\n\n– Det är dags, påpekar Alms kollega Osk Niemi.',
    ['Gunhild Alm: Vi är eniga', 'Osk Niemi, Alms kollega: Det är dags'],
  ],
];

describe('the speaker', () => {
  it.each(leads)('is read from %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(roles)('can be %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });
});

describe('dashes before a quote', () => {
  it('that list a programme are no quotes of the speaker who follows', () => {
    const markdown =
      'Dagen innehåller:\n\n– Invigning\n\n– Konsert\n\n– Vi ser fram emot dagen, säger Irma Ståhl.';
    expect(said(markdown)).toEqual(['Irma Ståhl: Vi ser fram emot dagen']);
  });

  it('that open whole sentences belong to the speaker who follows', () => {
    const markdown = '– Banan är öppen.\n\n– Tack till alla, säger Irma Ståhl.';
    expect(said(markdown)).toEqual(['Irma Ståhl: Banan är öppen.', 'Irma Ståhl: Tack till alla']);
  });
});
