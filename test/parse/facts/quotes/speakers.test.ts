import { describe, expect, it } from 'vitest';
import { said } from './said.js';

type Case = [what: string, markdown: string, quotes: string[]];

const followUps: Case[] = [
  [
    'a pronoun means the speaker before',
    '– Vi börjar i höst, säger Lotta Edlund, skolminister.\n\nArbetet tar ett år.\n\n– Sedan följer vi upp, säger hon.',
    ['Lotta Edlund, skolminister: Vi börjar i höst', 'Lotta Edlund, skolminister: Sedan följer vi upp'],
  ],
  [
    'a pronoun skips the speaker whose given name speaks against it',
    '– Ett, säger Lotta Edlund, rektor.\n\n– Två, säger Bengt Åhl, lärare.\n\n– Tre, säger hon.',
    ['Lotta Edlund, rektor: Ett', 'Bengt Åhl, lärare: Två', 'Lotta Edlund, rektor: Tre'],
  ],
  [
    'a pronoun means a person the prose is about',
    'Lotta Edlund är rektor i Arjeplog. I höst börjar 40 elever.\n\n– Det känns fint, säger hon.',
    ['Lotta Edlund: Det känns fint'],
  ],
  [
    'a rare name between a role and what it stands for',
    'Skolminister Gyltan Hedby, partiets ledare, besöker länet.\n\n– Vi börjar i höst, säger Hedby.',
    ['Gyltan Hedby, Skolminister: Vi börjar i höst'],
  ],
  [
    'of two speakers the first, with nothing of the second',
    '– Vi är eniga, säger skolminister Lotta Edlund (M) och Bengt Åhl, gruppledare för Liberalerna.\n\n– Det är bra, säger både Moa Fors och Siri Lund.',
    ['Lotta Edlund (M), skolminister: Vi är eniga', 'Moa Fors: Det är bra'],
  ],
  [
    'a quote that ends with a colon goes on in the next one',
    '– Bussarna är tysta, skämtar föraren Lena Moberg, och fortsätter:\n\n– Så tysta att ingen vaknar vid ändhållplatsen.\n\n– Nu får de köra, säger Bo Ek.',
    [
      'Lena Moberg, föraren: Bussarna är tysta',
      'Lena Moberg, föraren: Så tysta att ingen vaknar vid ändhållplatsen.',
      'Bo Ek: Nu får de köra',
    ],
  ],
  [
    'a surname means the person named before',
    '– Vi börjar i höst, säger skolminister Lotta Edlund.\n\n– Sedan följer vi upp, säger Edlund.',
    ['Lotta Edlund, skolminister: Vi börjar i höst', 'Lotta Edlund, skolminister: Sedan följer vi upp'],
  ],
  [
    'a given name means the person named before',
    'Till hösten tar Moa Fors examen från sjuksköterskeprogrammet.\n\n– Jag längtar, säger Moa.',
    ['Moa Fors: Jag längtar'],
  ],
  [
    'a surname can be named in full only further on',
    '– Vi är redo, säger Brännvall.\n\nFör mer information kontakta Siri Brännvall, presschef.',
    ['Siri Brännvall: Vi är redo'],
  ],
  [
    'a role means the person who has it',
    '– Skogen växer, säger landsbygdsminister Sixten Åhman.\n\n– Det ska löna sig, fortsätter landsbygdsministern.',
    ['Sixten Åhman, landsbygdsminister: Skogen växer', 'Sixten Åhman, landsbygdsminister: Det ska löna sig'],
  ],
  [
    'a role nobody has been named with stays a role',
    '– Vi återkommer, säger regiondirektören.',
    ['?, regiondirektören: Vi återkommer'],
  ],
  [
    'the whole name again takes over title and party',
    '– Ett, säger Elsa Bergmark (S), regionråd.\n\n– Två, fortsätter Elsa Bergmark.',
    ['Elsa Bergmark (S), regionråd: Ett', 'Elsa Bergmark (S), regionråd: Två'],
  ],
];

const paragraphs: Case[] = [
  [
    'a dash before an attributed one belongs to its speaker',
    '– Vi har byggt i två år.\n\n– Nu öppnar vi, säger Ida Wiklund, rektor.',
    ['Ida Wiklund, rektor: Vi har byggt i två år.', 'Ida Wiklund, rektor: Nu öppnar vi'],
  ],
  [
    'a dash behind an attributed one belongs to the same speaker',
    '– Vi har byggt i två år, säger Ida Wiklund, rektor.\n\n– Nu öppnar vi äntligen för eleverna.',
    [
      'Ida Wiklund, rektor: Vi har byggt i två år',
      'Ida Wiklund, rektor: Nu öppnar vi äntligen för eleverna.',
    ],
  ],
  [
    'a dash between two speakers belongs to the one that follows',
    '– Ett, säger Ida Wiklund, rektor.\n\n– Två är fler än ett.\n\n– Tre, säger Olle Ros, lärare.',
    ['Ida Wiklund, rektor: Ett', 'Olle Ros, lärare: Två är fler än ett.', 'Olle Ros, lärare: Tre'],
  ],
  [
    'hyphens that Markdown takes for a list are read the same way',
    '- Vi har byggt i två år.\n\n- Nu öppnar vi, säger Ida Wiklund, rektor.',
    ['Ida Wiklund, rektor: Vi har byggt i två år.', 'Ida Wiklund, rektor: Nu öppnar vi'],
  ],
  [
    'a lonely dash further down belongs to the speaker before',
    '– Ett, säger Ida Wiklund, rektor.\n\nSkolan är ny.\n\n– Vi har väntat på det här i tio långa år.',
    ['Ida Wiklund, rektor: Ett', 'Ida Wiklund, rektor: Vi har väntat på det här i tio långa år.'],
  ],
  [
    'marks left open go on in the next paragraph',
    '”Vi har byggt i två år.\n\n”Nu öppnar vi”, säger Ida Wiklund, rektor.',
    ['Ida Wiklund, rektor: Vi har byggt i två år.\n\nNu öppnar vi'],
  ],
  [
    'marks go on behind the attribution',
    '”Vi har byggt i två år”, säger Ida Wiklund, rektor. ”Nu öppnar vi.”',
    ['Ida Wiklund, rektor: Vi har byggt i två år. Nu öppnar vi.'],
  ],
  [
    'a pull quote with the name below it',
    '> ”Vi är på väg mot något stort.”\n>\n> Ida Wiklund, rektor',
    ['Ida Wiklund, rektor: Vi är på väg mot något stort.'],
  ],
  [
    'the attribution can be the next paragraph',
    '– Vi har byggt i två år och nu öppnar vi.\n\nDet säger Ida Wiklund, rektor på Tallskolan.',
    ['Ida Wiklund, rektor @ Tallskolan: Vi har byggt i två år och nu öppnar vi.'],
  ],
];

const leading: Case[] = [
  [
    'a sentence that ends in a colon',
    'Ida Wiklund, rektor, kommenterar beslutet:\n\n– Vi har väntat på det här.',
    ['Ida Wiklund, rektor: Vi har väntat på det här.'],
  ],
  [
    'the verb before the name',
    'Så här säger statsminister Karin Holm om avtalet:\n– Vi står starkare.',
    ['Karin Holm, statsminister: Vi står starkare.'],
  ],
  [
    'a name alone',
    'Ida Wiklund, rektor:\n\n– Vi har väntat på det här.',
    ['Ida Wiklund, rektor: Vi har väntat på det här.'],
  ],
  [
    'quotation marks behind the colon',
    'Ida Wiklund, rektor, säger: ”Vi har väntat på det här.”',
    ['Ida Wiklund, rektor: Vi har väntat på det här.'],
  ],
  [
    'a heading',
    '## Kommentar från Ida Wiklund\n\n– Vi har väntat på det här.',
    ['Ida Wiklund: Vi har väntat på det här.'],
  ],
  [
    'a sentence about the person that ends in a colon',
    'Ida Wiklund, rektor på Tallskolan, är nöjd med resultatet:\n– Eleverna har jobbat hårt.',
    ['Ida Wiklund, rektor @ Tallskolan: Eleverna har jobbat hårt.'],
  ],
  [
    'titles and parties in turn',
    'Ekonomisk talesperson Oscar Sjöby (SD):\n– Det är bra.\n\nGruppledare Martin Ådal (C):\n– Det är dåligt.',
    ['Oscar Sjöby (SD), Ekonomisk talesperson: Det är bra.', 'Martin Ådal (C), Gruppledare: Det är dåligt.'],
  ],
  [
    'a sentence about the person without a colon',
    'Ida Wiklund säger att hon är glad.\n\n– Det är stort.',
    ['Ida Wiklund: Det är stort.'],
  ],
  [
    'the only person the paragraph before names',
    'Kommunalrådet Petra Almqvist (KD) gläds åt beslutet.\n\n– Det här har vi kämpat för i många år.',
    ['Petra Almqvist (KD), Kommunalrådet: Det här har vi kämpat för i många år.'],
  ],
];

const english: Case[] = [
  [
    'says behind',
    '“We open in November,” says Alva Norrby, head of operations.',
    ['Alva Norrby, head of operations: We open in November'],
  ],
  [
    'said before, after a title',
    'Prime Minister Holm said: “We stand together.”',
    ['Holm, Prime Minister: We stand together.'],
  ],
  [
    'the speaker before the verb',
    '“The result surprised us,” Sara Lindmo, professor of ecology at Umeå University, said.',
    ['Sara Lindmo, professor of ecology @ Umeå University: The result surprised us'],
  ],
  [
    'a second stretch behind the attribution',
    '“We are proud,” said Peter Invall, CEO of Nordmalm. “This is only the start.”',
    ['Peter Invall, CEO @ Nordmalm: We are proud. This is only the start.'],
  ],
  [
    'a pronoun',
    '“We are proud,” says Peter Invall, CEO of Nordmalm.\n\n“It took years,” he adds.',
    ['Peter Invall, CEO @ Nordmalm: We are proud', 'Peter Invall, CEO @ Nordmalm: It took years'],
  ],
  [
    'a dash',
    '– We open soon, says Alva Norrby, Head of Operations.',
    ['Alva Norrby, Head of Operations: We open soon'],
  ],
];

describe('the speaker', () => {
  it.each(followUps)('%s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(paragraphs)('of several paragraphs: %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(leading)('can come first: %s', (_, markdown, quotes) => {
    expect(said(markdown)).toEqual(quotes);
  });

  it.each(english)('in English: %s', (_, markdown, quotes) => {
    expect(said(markdown, { language: 'en' })).toEqual(quotes);
  });
});
