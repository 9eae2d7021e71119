import { describe, expect, it } from 'vitest';
import { listed } from './listed.js';

describe('contacts run together', () => {
  it.each([
    [
      'a title of two letters glued to the name',
      'Jarl HedenbyVd och koncernchef\nTel:070-174 06 05jarl.hedenby@example.seTuva LindmyrIR-chef\nTel:070-174 06 06tuva.lindmyr@example.se',
      [
        'Jarl Hedenby, Vd och koncernchef | +46701740605 | jarl.hedenby@example.se',
        'Tuva Lindmyr, IR-chef | +46701740606 | tuva.lindmyr@example.se',
      ],
    ],
    ['a title in capitals', 'Rune AspnäsVD\nTel:070-174 06 05', ['Rune Aspnäs, VD | +46701740605']],
    [
      'a family name that also is a role',
      'Inga-Lill HövdingRektor\nTel:070-174 06 05inga-lill@example.seJörgen SkogbyKommunikatör\nTel:070-174 06 06',
      [
        'Inga-Lill Hövding, Rektor | +46701740605 | inga-lill@example.se',
        'Jörgen Skogby, Kommunikatör | +46701740606',
      ],
    ],
    [
      'an office on a line of its own behind a person',
      'Rune AspnäsVd\nTel:070-174 06 05rune@example.se\nKundtjänst\nTel:0980-319 210',
      ['Rune Aspnäs, Vd | +46701740605 | rune@example.se', 'Kundtjänst | +46980319210'],
    ],
    ['an office alone', 'Kundtjänst\nTel:0980-319 210', ['Kundtjänst | +46980319210']],
    [
      'an office above a person',
      'Ledningsstaben\nAnna Lidberg\nTel:070-174 06 05',
      ['Anna Lidberg | +46701740605'],
    ],
    [
      'a desk below a person',
      'Anna Lidberg\nTel:070-174 06 05\nPresskontakt: 0980-319 200',
      ['Anna Lidberg | +46701740605', 'Presskontakt | +46980319200'],
    ],
    [
      'a desk of the press glued to the address before it',
      'Anna LidbergDirektör\nTel:0980-319 231anna.lidberg@example.sePress och mediaRegion Norrlänet\nTel:0980-319 230',
      [
        'Anna Lidberg, Direktör | +46980319231 | anna.lidberg@example.se',
        'Press och media @ Region Norrlänet | +46980319230',
      ],
    ],
    [
      'a desk whose hours ran into its name',
      'Anna LidbergDirektör\nanna.lidberg@example.seTrafikens pressjourÖppet dygnet runt\nTel:0980-319 232',
      [
        'Anna Lidberg, Direktör | anna.lidberg@example.se',
        'Trafikens pressjour | +46980319232 | note: Öppet dygnet runt',
      ],
    ],
    [
      'a name nobody knows glued to the address before it',
      'Anna Lidberg\nanna.lidberg@example.seXerka Ymberg (S)Regionråd\nTel:070-174 06 07',
      ['Anna Lidberg | anna.lidberg@example.se', 'Xerka Ymberg (S), Regionråd | +46701740607'],
    ],
    [
      'chairs whose number is a figure with its ending',
      'Jim Alegård (S), 2:e vice ordförande, 070-174 06 05.\nTuva Lindmyr (M), 1:e vice ordförande, 070-174 06 06.',
      [
        'Jim Alegård (S), 2:e vice ordförande | +46701740605',
        'Tuva Lindmyr (M), 1:e vice ordförande | +46701740606',
      ],
    ],
  ])('%s', (_, contactText, contacts) => {
    expect(listed('', { contactText })).toEqual(contacts);
  });
});

describe('contacts in the body', () => {
  const siv = 'Siv Rosenby, landsbygdsdirektör | +46980319200 | siv.rosenby@example.se';

  it.each([
    [
      'a question for a heading, names and titles on lines',
      '### Vill du veta mer?\n\nSiv Rosenby, landsbygdsdirektör\n0980-319 200 (växel)\nsiv.rosenby@example.se\n\nStig Åby\nhandläggare bredband\n070-174 06 33',
      [siv, 'Stig Åby, handläggare bredband | +46701740633'],
    ],
    [
      'a unit and a body between the name and the number',
      '## Presskontakt\n\nAnna Lidberg\nKommunikationsstaben\nRegion Norrlänet\n070-174 06 05',
      ['Anna Lidberg @ Kommunikationsstaben, Region Norrlänet | +46701740605'],
    ],
    [
      'a full stop before the number',
      'Talespersonerna nås på telefon.\n\nAnna Lidberg. Tel. 0980- 319 200\n\nStig Åby. Mobil 070-174 06 05',
      ['Anna Lidberg | +46980319200', 'Stig Åby | +46701740605'],
    ],
    [
      'whose secretary somebody is',
      '**Kontakt:**\n\nAnna Lidberg, hos Siv Rosenby\nTel: 070-174 06 05\n\nStig Åby, pressekreterare, hos Bo Ekelund\nTel: 070-174 06 06',
      [
        'Anna Lidberg, hos Siv Rosenby | +46701740605',
        'Stig Åby, pressekreterare hos Bo Ekelund | +46701740606',
      ],
    ],
    [
      'a person who is reached by way of another',
      'Siv Rosenby nås genom sin politiska sekreterare Stig Åby, 070-174 06 05.',
      ['Siv Rosenby', 'Stig Åby, politiska sekreterare | +46701740605'],
    ],
    [
      'a signature below a party’s name',
      'Varmt välkommen!\n\nModeraterna i Norrby\nSiv Rosenby, gruppledare och oppositionsråd\n070 174 06 05',
      ['Siv Rosenby, gruppledare och oppositionsråd | +46701740605'],
    ],
    [
      'a title at a desk',
      'Kontaktperson: Siv Rosenby (S), ordförande, 070-174 06 05\nStig Åby, ekonomichef på Hälso- och sjukvårdskansliet i Borås, 0980-319 200',
      [
        'Siv Rosenby (S), ordförande | +46701740605',
        'Stig Åby, ekonomichef @ Hälso- och sjukvårdskansliet i Borås | +46980319200',
      ],
    ],
    [
      'a party between commas',
      'Presskontakt:\n\nStig Åby, (C), politisk sekreterare, 070-174 06 05',
      ['Stig Åby (C), politisk sekreterare | +46701740605'],
    ],
    [
      'an address that a description of the organisation ran into',
      '## Mer information\n\nSiv Rosenby\nkompetensstrateg\nNorrby kommun\n070-174 06 05\nsiv.rosenby@example.seNorrby kommun har 11 300 medarbetare och är länets största arbetsgivare, med ansvar för skola, omsorg och vatten i sju orter. Ring 0980-319 200.',
      ['Siv Rosenby, kompetensstrateg @ Norrby kommun | +46701740605 | siv.rosenby@example.se'],
    ],
    [
      'a signature in running text',
      'Nämnden får besök. Med vänliga hälsningar Siv Rosenby, rektor, 070-174 06 05.',
      ['Siv Rosenby, rektor | +46701740605'],
    ],
    [
      'a label in the middle of a paragraph',
      'Projektet pågår till 2028. Ytterligare information: handläggare Stig Åby 0980-319 200, 070-174 06 06. Projektet leds från Norrby.',
      ['Stig Åby, handläggare | +46980319200 | +46701740606'],
    ],
    [
      'whom to call for a matter, and to whom something is sent',
      'Vid tekniska problem under sändningen: Stig Åby, 070-174 06 41.\n\nFöranmälan krävs (begränsat antal platser). Den görs till pressassistent Siv Rosenby, 070-174 06 43, senast onsdag kl. 12.',
      ['Stig Åby | +46701740641', 'Siv Rosenby, pressassistent | +46701740643'],
    ],
    [
      'who answers questions',
      'På gruvbolaget svarar Siv Rosenby, presschef, på frågor: 0980-319 241 (växel 0980-319 240).',
      ['Siv Rosenby, presschef | +46980319241 | +46980319240'],
    ],
    [
      'where further questions are referred',
      'Övriga frågor hänvisas till regionens presskontakt:\n\npress@example.se',
      ['regionens presskontakt | press@example.se'],
    ],
    [
      'a part of an organisation behind the name',
      'För ytterligare information kontakta Siv Rosenby vid Försvarets informationsstab på telefonnummer 070-174 06 05.',
      ['Siv Rosenby @ Försvarets informationsstab | +46701740605'],
    ],
    [
      'a pattern that is no address',
      'Ytterligare information:\nStig Åby, handläggare\nTelefon: 0980-319 203\nE-post: fornamn.efternamn@example.se',
      ['Stig Åby, handläggare | +46980319203'],
    ],
    [
      'a body with an address of its own, in a paragraph below a person',
      '## Presskontakt\n\nAnna Lidberg\nPressekreterare\nMobil: 070-174 06 05\n\nKulturdepartementet, registrator\nE-post: registrator@example.se',
      [
        'Anna Lidberg, Pressekreterare | +46701740605',
        'Kulturdepartementet, registrator | registrator@example.se',
      ],
    ],
    [
      'a question that goes on about the matter',
      '## Vill du ha mer information om stödet?\n\nSiv Rosenby, landsbygdsdirektör, 0980-319 200, siv.rosenby@example.se',
      [siv],
    ],
    [
      'a question that only leads elsewhere',
      '### Vill du veta mer?\n\nLäs mer på www.example.se eller ring 0980-319 200.',
      [],
    ],
    [
      'a desk above a person below the same heading',
      '## Kontakt\n\nPresskontakt: 0980-319 200, press@example.se\nHelga Lindby, enhetschef, 070-174 06 21',
      ['Presskontakt | +46980319200 | press@example.se', 'Helga Lindby, enhetschef | +46701740621'],
    ],
    [
      'a desk below a person',
      '## Kontakt\n\nHelga Lindby, enhetschef, 070-174 06 21\nPresskontakt: 0980-319 200',
      ['Helga Lindby, enhetschef | +46701740621', 'Presskontakt | +46980319200'],
    ],
    [
      'a person behind a label below the heading',
      '## Kontakt\n\nPresskontakt: Helga Lindby, 070-174 06 21',
      ['Helga Lindby | +46701740621'],
    ],
    [
      'the number before the name',
      'Presskontakt: 0980-319 200 (Anna Lidberg, rektor), 070-174 06 05 (Bo Ekelund, presschef)',
      ['Anna Lidberg, rektor | +46980319200', 'Bo Ekelund, presschef | +46701740605'],
    ],
    [
      'another name in parentheses behind a number that has its owner',
      'Presskontakt: Anna Lidberg, 0980-319 200 (Bo Ekelund)',
      ['Anna Lidberg | +46980319200', 'Bo Ekelund'],
    ],
    [
      'names in capitals',
      '## Kontakt\n\nANNA-LISA LIDBERG, rektor, 070-174 06 05\nBO EK, presschef, 0980-319 200',
      ['Anna-Lisa Lidberg, rektor | +46701740605', 'Bo Ek, presschef | +46980319200'],
    ],
    [
      'names in capitals behind their titles',
      'Frågor besvaras av rektor ANNA LIDBERG, 070-174 06 05, eller presschef BO EK, 0980-319 200.',
      ['Anna Lidberg, rektor | +46701740605', 'Bo Ek, presschef | +46980319200'],
    ],
    [
      'a sentence that says who the contact is',
      'Presskontakt på Region Norrbotten är Anna Lidberg, 070-174 06 05.',
      ['Anna Lidberg | +46701740605'],
    ],
    [
      'the same behind another sentence',
      'Bilder skickas på begäran. Presskontakt på mässan är Anna Lidberg, 070-174 06 05.',
      ['Anna Lidberg | +46701740605'],
    ],
  ])('%s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });
});
