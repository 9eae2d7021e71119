import { describe, expect, it } from 'vitest';
import { listed } from './listed.js';

type Case = [what: string, markdown: string, contacts: string[]];

const anna = 'Anna Lidberg, kommunikationschef | +46701740605 | anna.lidberg@example.se';
const bo = 'Bo Ekelund, presschef | +46980319200 | bo.ekelund@example.se';

const endings: Case[] = [
  [
    'one line with commas',
    'För mer information, kontakta:\n\nAnna Lidberg, kommunikationschef, 070-174 06 05, anna.lidberg@example.se',
    [anna],
  ],
  [
    'one line right behind the cue',
    'För mer information kontakta Anna Lidberg, kommunikationschef, 070-174 06 05, anna.lidberg@example.se.',
    [anna],
  ],
  [
    'lines with labels',
    'För mer information, kontakta:\n\nAnna Lidberg\nkommunikationschef\nTel: 070-174 06 05\nE-post: anna.lidberg@example.se',
    [anna],
  ],
  [
    'paragraphs of their own',
    '## Kontakt\n\nAnna Lidberg\n\nkommunikationschef\n\n070-174 06 05\n\nanna.lidberg@example.se',
    [anna],
  ],
  [
    'a second person without a number, in a sentence of their own behind the first',
    'Mer information lämnas av kommunikationschef Anna Lidberg, 070-174 06 05, anna.lidberg@example.se. Frågor om trafiken besvaras av Ove Lind.\n\nTrafikkontoret\nPlaneringsavdelningen',
    [anna, 'Ove Lind'],
  ],
  [
    'an occupation in front of the name',
    'Kontaktperson: Föreningskonsulent Anna Lidberg, 070-1740605',
    ['Anna Lidberg, Föreningskonsulent | +46701740605'],
  ],
  [
    'a signature with a title below the name of the sender, without a cue',
    'Välkommen!\n\nStiftelsen Hantverket\nAnna Lidberg, verksamhetsledare\ntel. 0980-319 250, mobil 070-174 06 05\nanna.lidberg@example.se',
    ['Anna Lidberg, verksamhetsledare | +46980319250 | +46701740605 | anna.lidberg@example.se'],
  ],
  [
    'an address behind the last day to sign up, joined to the number further down',
    'Anmälan: Senast den 16 september till kommunikator Anna Lidberg, anna.lidberg@example.se\n\nBron öppnas klockan 14.\n\nKontaktpersoner:\nAnna Lidberg, kommunikator, 070-174 06 05',
    ['Anna Lidberg, kommunikator | +46701740605 | anna.lidberg@example.se'],
  ],
  [
    'a line that says whom the media ask, without a name',
    'Medieförfrågningar: 0980-319 222, press@example.se',
    ['Medieförfrågningar | +46980319222 | press@example.se'],
  ],
  [
    'a sentence that tells how journalists reach two people',
    'Har du frågor om biljetter, ring kundtjänst på 0980-319 244. Journalister når Nils-Erik Forsell på 070-174 06 31 efter klockan tio, eller pressansvariga Maj Lidberg via maj.lidberg@example.se.',
    ['Maj Lidberg, pressansvariga | maj.lidberg@example.se', 'Nils-Erik Forsell | +46701740631'],
  ],
  [
    'an invitation to the readers below is nobody of these',
    'Presskontakt:\nAnna Lidberg\ngeneralsekreterare\n070-174 06 38\n\nVill du träffa våra läxhjälpare? Hör av dig till Joel på joel@example.se.',
    ['Anna Lidberg, generalsekreterare | +46701740638'],
  ],
  [
    'whom the media turn to, and who answers questions of a kind',
    'Medier som vill ha en egen visning hör av sig till pressansvarig Anna Lidberg, tel 070-174 06 05.\n\nForskningsfrågor besvaras av Bo Ekelund, professor, 0980-319 200.',
    ['Anna Lidberg, pressansvarig | +46701740605', 'Bo Ekelund, professor | +46980319200'],
  ],
  [
    'sentences that ask to be in touch',
    'Media välkomnas att ta kontakt med Anna Lidberg (070-174 06 05) före besöket.\n\nBokning av intervju sker via presschef Bo Ekelund, 0980-319 200.',
    ['Anna Lidberg | +46701740605', 'Bo Ekelund, presschef | +46980319200'],
  ],
  [
    'who is responsible, and who may be asked where they work',
    'Ansvariga för projektet: Anna Lidberg 070-174 06 05 och Bo Ekelund 0980-319 200\n\nKontakta gärna Moa Fors på Skogsstyrelsen, 070-174 06 07, om du har frågor.',
    ['Anna Lidberg | +46701740605', 'Bo Ekelund | +46980319200', 'Moa Fors @ Skogsstyrelsen | +46701740607'],
  ],
  [
    'a headmaster one is welcome to be in touch with',
    'Vid eventuella frågor är du välkommen att höra av dig till rektor Anna Lidberg, 070-174 06 05.',
    ['Anna Lidberg, rektor | +46701740605'],
  ],
  [
    'a role and its company without a preposition',
    'Kontakt:\n\nAnna Lidberg, vd Fjällresor AB\n070-174 06 05',
    ['Anna Lidberg, vd @ Fjällresor AB | +46701740605'],
  ],
  [
    'two people on two lines',
    'Presskontakt:\n\nAnna Lidberg, kommunikationschef, 070-174 06 05, anna.lidberg@example.se\nBo Ekelund, presschef, 0980-319 200, bo.ekelund@example.se',
    [anna, bo],
  ],
  [
    'two people as bullets',
    '**Kontakter**\n\n- Anna Lidberg, kommunikationschef, 070-174 06 05, anna.lidberg@example.se\n- Bo Ekelund, presschef, 0980-319 200, bo.ekelund@example.se',
    [anna, bo],
  ],
  [
    'two people in a sentence joined by eller',
    'Vid frågor, kontakta Anna Lidberg, kommunikationschef, 070-174 06 05, anna.lidberg@example.se eller Bo Ekelund, presschef, 0980-319 200, bo.ekelund@example.se.',
    [anna, bo],
  ],
  [
    'two people in a sentence joined by samt, titles first',
    'Frågor besvaras av kommunikationschef Anna Lidberg, tel. 070-174 06 05, e-post anna.lidberg@example.se samt presschef Bo Ekelund, tel. 0980-319 200, e-post bo.ekelund@example.se.',
    [anna, bo],
  ],
  ['names only', 'Mer information lämnas av Anna Lidberg och Bo Ekelund.', ['Anna Lidberg', 'Bo Ekelund']],
  [
    'a title and a name only',
    'För mer information, kontakta pressekreterare Anna Lidberg, se presskontakt.',
    ['Anna Lidberg, pressekreterare'],
  ],
  [
    'a table',
    '## Kontakt\n\n| Namn | Telefon |\n| --- | --- |\n| Anna Lidberg | 070-174 06 05 |\n| Bo Ekelund | 0980-319 200 |',
    ['Anna Lidberg | +46701740605', 'Bo Ekelund | +46980319200'],
  ],
  [
    'two numbers joined by a slash',
    'Kontakt: Anna Lidberg, 0980-319 200 / 070-174 06 05',
    ['Anna Lidberg | +46980319200 | +46701740605'],
  ],
  [
    'a switchboard and a mobile number',
    'Kontaktperson: Anna Lidberg, växel 0980-319 200, mobil 070-174 06 05',
    ['Anna Lidberg | +46980319200 | +46701740605'],
  ],
  [
    'country code and spaced dash',
    'Kontakt\n\nAnna Lidberg\n+46 (0)70-174 06 05\n0980 – 319 200',
    ['Anna Lidberg | +46701740605 | +46980319200'],
  ],
  [
    'a hyphen between name and title',
    'Presskontakt\n\nAnna Lidberg – kommunikationschef – 070-174 06 05',
    ['Anna Lidberg, kommunikationschef | +46701740605'],
  ],
  [
    'bars between the parts',
    'Kontakt | Anna Lidberg | kommunikationschef | 070-174 06 05 | anna.lidberg@example.se',
    [anna],
  ],
  [
    'a party behind the name',
    'För frågor, kontakta:\n\nElsa Bergmark (S)\nordförande i regionstyrelsen\n070-174 06 05',
    ['Elsa Bergmark (S), ordförande i regionstyrelsen | +46701740605'],
  ],
  [
    'a title with a comma in it',
    'Kontakt:\nElsa Bergmark, chef för kultur, fritid och unga, 070-174 06 05',
    ['Elsa Bergmark, chef för kultur, fritid och unga | +46701740605'],
  ],
  [
    'a title joined by och',
    'Kontakt:\nElsa Bergmark, kommunikations- och marknadschef, 070-174 06 05',
    ['Elsa Bergmark, kommunikations- och marknadschef | +46701740605'],
  ],
  [
    'an organisation on its own line',
    'Kontakt:\n\nSara Lindmo\nprofessor i ekologi\nUmeå universitet\n070-174 06 05',
    ['Sara Lindmo, professor i ekologi @ Umeå universitet | +46701740605'],
  ],
  [
    'a company behind the title',
    'Presskontakt: Peter Invall, VD på Nordmalm, 070-174 06 05',
    ['Peter Invall, VD @ Nordmalm | +46701740605'],
  ],
  [
    'an English title with the company',
    'Anmälan görs till Anna Lidberg, Press Officer Nordmalm, 070-174 06 05, anna.lidberg@example.se.',
    ['Anna Lidberg, Press Officer Nordmalm | +46701740605 | anna.lidberg@example.se'],
  ],
  [
    'the role heads the block',
    'Kontakt Nordmalm:\n\nPeter Invall, VD, 070-174 06 05\n\nÄr du journalist?\nAnna Lidberg, presschef, 0980-319 200',
    ['Peter Invall, VD | +46701740605', 'Anna Lidberg, presschef | +46980319200'],
  ],
  [
    'the label stands between name and title',
    'Anna Lidberg nås så här.\n\n## Presskontakt\n\nAnna Lidberg\nPresskontakt\nkommunikationschef\n070-174 06 05',
    ['Anna Lidberg, kommunikationschef | +46701740605'],
  ],
  [
    'a cue with a subject',
    'För ytterligare information om den nya hälsocentralen, vänligen kontakta:\n\nAnna Lidberg, verksamhetschef, 070-174 06 05',
    ['Anna Lidberg, verksamhetschef | +46701740605'],
  ],
  [
    'a question as the cue',
    'Har du frågor? Kontakta Anna Lidberg, kommunikationschef, på 070-174 06 05.',
    ['Anna Lidberg, kommunikationschef | +46701740605'],
  ],
  ['interviews', 'För intervju, kontakta Anna Lidberg på 070-174 06 05.', ['Anna Lidberg | +46701740605']],
  [
    'registration with a person',
    'Föranmälan görs senast onsdag till pressekreterare Anna Lidberg, anna.lidberg@example.se.',
    ['Anna Lidberg, pressekreterare | anna.lidberg@example.se'],
  ],
  [
    'English',
    'For more information, please contact:\n\nAnna Lidberg, Head of Communications, +46 70 174 06 05, anna.lidberg@example.se',
    ['Anna Lidberg, Head of Communications | +46701740605 | anna.lidberg@example.se'],
  ],
  [
    'a name no list knows',
    'Presskontakt:\n\nXhemile Qarri, kommunikatör, 070-174 06 05',
    ['Xhemile Qarri, kommunikatör | +46701740605'],
  ],
  [
    'a number nobody can call is kept as a note',
    'Kontakt:\n\nAnna Lidberg\nTel: 12 34 56\nanna.lidberg@example.se',
    ['Anna Lidberg | anna.lidberg@example.se | note: Tel: 12 34 56'],
  ],
  [
    'what follows the block is no contact',
    'Kontakt\n\nAnna Lidberg, kommunikationschef, 070-174 06 05\n\nOm Nordmalm\n\nNordmalm grundades av Peter Invall 1998. Växel 0980-319 200.',
    ['Anna Lidberg, kommunikationschef | +46701740605'],
  ],
];

const harder: Case[] = [
  [
    'the organisation before the name',
    'Presskontakter\n\nRegion Norrbotten: Anna Lidberg, kommunikatör, 070-174 06 05\nLuleå kommun: Bo Ekelund, pressansvarig, 070-174 06 06',
    [
      'Anna Lidberg, kommunikatör @ Region Norrbotten | +46701740605',
      'Bo Ekelund, pressansvarig @ Luleå kommun | +46701740606',
    ],
  ],
  [
    'the organisation in brackets',
    'För frågor om avtalet, kontakta Anna Lidberg (Region Norrbotten), 070-174 06 05, eller Bo Ekelund (Luleå kommun), 070-174 06 06.',
    ['Anna Lidberg @ Region Norrbotten | +46701740605', 'Bo Ekelund @ Luleå kommun | +46701740606'],
  ],
  [
    'the organisation behind a comma',
    'Vid intresse att närvara, kontakta Ylva Porsby, NCK, tel. 070-174 06 05.',
    ['Ylva Porsby @ NCK | +46701740605'],
  ],
  [
    'labels with colons',
    'Kontakt:\nNamn: Anna Lidberg\nTitel: Projektledare\nTelefon: 070-174 06 05\nE-post: anna.lidberg@example.se',
    ['Anna Lidberg, Projektledare | +46701740605 | anna.lidberg@example.se'],
  ],
  [
    'what each is for',
    'För mer information om utställningen: Anna Lidberg, intendent, tfn 0980-319 200, anna.lidberg(at)example.se\nFör pressbilder: Bo Ekelund, tfn 0980-319 201',
    ['Anna Lidberg, intendent | +46980319200 | anna.lidberg@example.se', 'Bo Ekelund | +46980319201'],
  ],
  [
    'a title before a colon',
    'Kontaktpersoner vid universitetet:\n\nAnna Lidberg, biträdande professor i gruvteknik, tfn: 0980-31 92 00\nInformatör: Bo Ekelund, tfn 0980-31 92 01',
    [
      'Anna Lidberg, biträdande professor i gruvteknik | +46980319200',
      'Bo Ekelund, Informatör | +46980319201',
    ],
  ],
  [
    'no cue but a name with a number',
    'Anna Lidberg, professor i kemi vid Umeå universitet, telefon: 070-174 06 05, anna.lidberg@example.se\n\nBo Ekelund, forskare, 070-174 06 06',
    [
      'Anna Lidberg, professor i kemi @ Umeå universitet | +46701740605 | anna.lidberg@example.se',
      'Bo Ekelund, forskare | +46701740606',
    ],
  ],
  [
    'where the paper is sent',
    'Kontakta oss gärna:\nEva Stålby, teaterchef\neva@example.se | 070-174 06 05\nNorrbottensteatern\nNorra Strandgatan 10, 972 32 Luleå\nwww.example.se',
    ['Eva Stålby, teaterchef | +46701740605 | eva@example.se'],
  ],
  [
    'politicians',
    'För mer information, vänligen kontakta\n\nEva Stålby, kommunalråd (S), Bodens kommun, 0980-319 200\n\nNils Ekelund, oppositionsråd (M), 0980-319 201',
    [
      'Eva Stålby (S), kommunalråd @ Bodens kommun | +46980319200',
      'Nils Ekelund (M), oppositionsråd | +46980319201',
    ],
  ],
  [
    'a company in the old style',
    'För mer information, kontakta:\n\nPeter Invall\nVD, Nordmalm\nTel: 0980 – 319 200\nMobil: 070 – 174 06 05\nE-post: peter@example.se',
    ['Peter Invall, VD @ Nordmalm | +46980319200 | +46701740605 | peter@example.se'],
  ],
  [
    'a customer service behind the journalists',
    'Är du journalist? Kontakta Anna Lidberg, PR-ansvarig, på anna@example.se så hjälper vi dig.\n\nÄr du kund? Ring kundservice på 0980-319 200.',
    ['Anna Lidberg, PR-ansvarig | anna@example.se'],
  ],
  [
    'another organisation run together below',
    'Kontakt Nordmalm:\nAnna Lidberg, Marknadschef, 0701740605\n\nMer om ABC\nABC är en förening som arbetar mot våld.',
    ['Anna Lidberg, Marknadschef | +46701740605'],
  ],
  [
    'somebody else is whose secretary it is',
    'För intervju, kontakta Ebba Lindqvists pressekreterare Anna Lidberg.',
    ['Anna Lidberg, Ebba Lindqvists pressekreterare'],
  ],
  [
    'a bracket behind the name',
    'Kontakta Vendela Magnby (se presskontakt) för intervjuförfrågningar och mer information.',
    ['Vendela Magnby'],
  ],
  [
    'registration that names the matter first',
    'Anmälan till visningen görs senast fredag hos Anna Lidberg, 070-174 06 05.',
    ['Anna Lidberg | +46701740605'],
  ],
];

const desks: Case[] = [
  [
    'a press desk',
    '## Presskontakt\n\nPresstjänst\n0980-319 200\npress@example.se',
    ['Presstjänst | +46980319200 | press@example.se'],
  ],
  [
    'the region in front of it',
    'För mer information, kontakta Region Norrbottens presstjänst, 0980-319 200.',
    ['Region Norrbottens presstjänst | +46980319200'],
  ],
  ['a sentence about it', 'Pressfrågor: Pressjouren nås på 0980-319 200.', ['Pressjouren | +46980319200']],
  [
    'a person and the desk',
    'Kontakt:\n\nAnna Lidberg, presschef, 070-174 06 05\nPressjour, 0980-319 200',
    ['Anna Lidberg, presschef | +46701740605', 'Pressjour | +46980319200'],
  ],
  [
    'a person at the desk',
    'Kontakt: Anna Lidberg, presstjänsten, 0980-319 200',
    ['Anna Lidberg @ presstjänsten | +46980319200'],
  ],
  [
    'a heading that names the desk',
    '**Presskontakt**\n\n0980-319 200\n\npress@example.se',
    ['Presskontakt | +46980319200 | press@example.se'],
  ],
];

const addresses: Case[] = [
  [
    'the visible address beats the one behind the link',
    'Kontakt: Anna Lidberg, [anna.lidberg@example.se](mailto:bo.ekelund@example.se)',
    ['Anna Lidberg | anna.lidberg@example.se'],
  ],
  [
    'the one behind the link counts where no address is visible',
    'Kontakt: [Anna Lidberg](mailto:anna.lidberg@example.se?subject=Fr%C3%A5ga), [Bo Ekelund](mailto:bo.ekelund@example.se)',
    ['Anna Lidberg | anna.lidberg@example.se', 'Bo Ekelund | bo.ekelund@example.se'],
  ],
  [
    'a number behind a link',
    'Kontakt: Anna Lidberg, [ring](tel:+46701740605)',
    ['Anna Lidberg | +46701740605'],
  ],
];

const none: Case[] = [
  ['a secretary without a name', 'För intervjuförfrågningar, kontakta Ebba Lindqvists pressekreterare.', []],
  [
    'secretaries in general',
    'Kontakta respektive statsråds pressekreterare för mer information (se länk).',
    [],
  ],
  [
    'whom one may ask',
    'Media får ställa frågor till Ebba Lindqvist och landshövding Lotta Finnby efter mötet.',
    [],
  ],
  ['who handed something over', 'Rapporten lämnas av Anna Lidberg till regeringen i dag.', []],
  ['the speakers of quotes', '– Vi bygger nytt, säger Anna Lidberg, rektor.\n\n– Bra, säger Bo Ekelund.', []],
  ['people who take part', 'På plats finns:\n\n- Anna Lidberg, enhetschef\n- Bo Ekelund, sjuksköterska', []],
  [
    'a service for patients',
    'Har du fått en kallelse kan du boka om på 0980-319 200 eller mejla mottagningen@example.se.',
    [],
  ],
  ['the advice line', 'Kontakta vården på 1177 om du får symtom.', []],
  ['where to read more', 'Mer information finns på [regionens webbplats](https://www.example.se).', []],
  [
    'where to read more, as a section',
    '## Mer information\n\n[Läs om planen](https://www.example.se)\n\nPlanen gäller från 2026.',
    [],
  ],
  [
    'a description under a heading',
    '## Kontakt med vården\n\nAlla som bor i länet kan söka vård direkt.',
    [],
  ],
  ['a registration address without a name', 'Anmälan görs senast fredag till press@example.se.', []],
];

describe('contacts in the body', () => {
  it.each(endings)('are read from %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(harder)('are read with %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(desks)('can be a desk: %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(addresses)('and links: %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(none)('are not %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });
});
