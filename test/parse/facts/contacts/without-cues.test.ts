import { describe, expect, it } from 'vitest';
import { listed } from './listed.js';

type Case = [what: string, markdown: string, contacts: string[]];

const reached: Case[] = [
  [
    'who follows along',
    'För tillträde krävs ackreditering. Medföljande pressekreterare är Anna Lidberg, 070-174 06 12.',
    ['Anna Lidberg, Medföljande pressekreterare | +46701740612'],
  ],
  [
    'whom something is told to, address in brackets',
    'Journalister som saknar ackreditering ombeds meddela detta till pressråd Anna Lidberg på EU-representationen (anna.lidberg@example.se) senast samma dag kl. 10.',
    ['Anna Lidberg, pressråd | anna.lidberg@example.se'],
  ],
  [
    'a matter and a colon within a paragraph',
    'Presschef Bo Ekelund svarar på frågor från media, 070-174 06 80. För frågor om ansökningarna: Anna Lidberg, kansliråd, anna.lidberg@example.se.',
    ['Bo Ekelund, Presschef | +46701740680', 'Anna Lidberg, kansliråd | anna.lidberg@example.se'],
  ],
  [
    'where to sign up, the title and a comma before the name, and a colon behind the day',
    'Resande journalister anmäler sig till ambassadens pressansvariga, Anna Lidberg, senast måndag 22 maj: [anna.lidberg@example.se](mailto:anna.lidberg@example.se), +46 70 174 06 81.',
    ['Anna Lidberg, ambassadens pressansvariga | +46701740681 | anna.lidberg@example.se'],
  ],
  [
    'a label in the middle of a line',
    'Kl. 10.45–11.15, Lärosätet, rum 1104. Pressansvarig: Anna Lidberg, 0980-319 221.',
    ['Anna Lidberg, Pressansvarig | +46980319221'],
  ],
  [
    'an application, with words between it and the person',
    'Föranmälan med namn och redaktion görs till pressekreterare Anna Lidberg, 070-174 06 48, senast torsdag den 16 maj.',
    ['Anna Lidberg, pressekreterare | +46701740648'],
  ],
  [
    'an application without a verb, in a paragraph that opens with somebody else',
    '**Pressträff:** Bo Ekelund möter pressen efter mötet, preliminärt kl. 17.30, i ambassaden. Anmälan till pressrådet Anna Lidberg, 070-174 06 55.',
    ['Anna Lidberg, pressrådet | +46701740655'],
  ],
  [
    'a counsellor among others, what they answer in brackets',
    '**För mer information**\n\nPressekreterare Bo Ekelund, mobil 070 174 06 91, e-post bo.ekelund@example.se\nÄmnesråd Anna Lidberg (frågor om förordningen), 0980-319 277',
    [
      'Bo Ekelund, Pressekreterare | +46701740691 | bo.ekelund@example.se',
      'Anna Lidberg, Ämnesråd | +46980319277',
    ],
  ],
  [
    'an address that is the name of somebody the text tells of',
    'Rapporten är skriven av Anna Lidberg, docent.\n\nFörfattaren kan nås på anna.lidberg@example.se.',
    ['Anna Lidberg | anna.lidberg@example.se'],
  ],
  [
    'an address without the letters of the name',
    'Det säger Åsa Öhrn-Lidberg, projektledare.\n\nSkriv gärna: asa.ohrn-lidberg@example.se',
    ['Åsa Öhrn-Lidberg | asa.ohrn-lidberg@example.se'],
  ],
  [
    'a secretary somebody is reached through',
    'Ministern nås genom sin pressekreterare Anna Lidberg.',
    ['Anna Lidberg, pressekreterare'],
  ],
  [
    'who answers in other weeks',
    'Kontakt: Bo Ekelund, handläggare, tel. 0980-319 255. Under semesterveckorna 28–31 svarar Anna Lidberg, 070 - 174 06 44.',
    ['Bo Ekelund, handläggare | +46980319255', 'Anna Lidberg | +46701740644'],
  ],
  [
    'whose secretary it is, with a given name that is not a common one',
    'Pressekreterare hos finansministern är Gülan Hedqvist, 070-174 06 23.',
    ['Gülan Hedqvist, Pressekreterare hos finansministern | +46701740623'],
  ],
  [
    'names that begin like small words behind "kontakta"',
    'För mer information kontakta Ossian Lidberg, pressekreterare, telefon 070-174 06 37, eller Medina Ekelund, 070-174 06 38.',
    ['Ossian Lidberg, pressekreterare | +46701740637', 'Medina Ekelund | +46701740638'],
  ],
  [
    'who is reached through a desk, whose numbers then are hers',
    'Anna Lidberg, regiondirektör, nås via presstjänsten på 0980-319 211.',
    ['Anna Lidberg, regiondirektör | +46980319211'],
  ],
  [
    'whom questions go to, with a given name that is not a common one, behind another person',
    'Presskontakt på Verket: Anna Lidberg, kommunikatör, 0980-319 231. Frågor till bolaget besvaras av Gülan Hedqvist på telefon 070-174 06 47.',
    ['Anna Lidberg, kommunikatör | +46980319231', 'Gülan Hedqvist | +46701740647'],
  ],
  [
    'whom to contact about somebody, in a section',
    '**Presskontakt**\n\nAnna Lidberg: kontakta pressekreterare Gülan Hedqvist, 070-174 06 52',
    ['Gülan Hedqvist, pressekreterare | +46701740652'],
  ],
  [
    'a title with a place and a comma before a name that is not a common one',
    'Medier anmäler sig till Försvarsmaktens pressofficer i Luleå, Gülan Hedqvist, tfn 070-174 06 74.',
    ['Gülan Hedqvist, Försvarsmaktens pressofficer i Luleå | +46701740674'],
  ],
  [
    'a section whose line goes on to tell where they are',
    '**Pressfrågor**\nPressansvarig Anna Lidberg nås på 070-174 06 40. Båda dagarna finns hon i regionhuset.',
    ['Anna Lidberg, Pressansvarig | +46701740640'],
  ],
];

const elsewhere: Case[] = [
  [
    'a label that elsewhere begins a fact box',
    'Fakta om laddplatserna: Urban Lidberg, energirådgivare, tfn 0980-319 229. Bilder: Sara Ekelund, sara.ekelund@example.se.',
    ['Sara Ekelund | sara.ekelund@example.se', 'Urban Lidberg, energirådgivare | +46980319229'],
  ],
  [
    'a label for those who seek somebody, and one with a body for a name',
    'Medier som söker ministern: Anna Lidberg, 070 174 06 19.\nMedier med sakfrågor om stödet: Kulturrådet, 0980 319 209, kultur.press@example.se.',
    ['Anna Lidberg | +46701740619', 'Kulturrådet | +46980319209 | kultur.press@example.se'],
  ],
  [
    'brackets, an address of something else behind them',
    'Presskontakt under konferensen är Anna Lidberg (070-174 06 40), frågor om programmet tas emot på konferens@example.se.',
    ['Anna Lidberg, Presskontakt under konferensen | +46701740640'],
  ],
  [
    'the given name alone',
    'Länk fås av Marit Lidberg, projektledare, e-post marit.lidberg@example.se.\n\nMarit når du även på telefon: 070-174 06 52.',
    ['Marit Lidberg, projektledare | +46701740652 | marit.lidberg@example.se'],
  ],
  [
    'an abbreviation in front of it, and when to call',
    'Journalister som vill närvara kontaktar i förväg Bo Ekelund på tfn. 070-174 06 54.',
    ['Bo Ekelund | +46701740654'],
  ],
  [
    'a name with an accent that others write without it',
    'Frågor besvaras på plats.\n\nÁnne Lidberg, handläggare, 070-174 06 68',
    ['Ánne Lidberg, handläggare | +46701740668'],
  ],
  [
    'the switchboard of the office',
    '– Nu börjar vi, säger Bo Ekelund.\n\nPressekreterare Fredrika Tånnander nås via departementets växel.',
    ['Fredrika Tånnander, Pressekreterare'],
  ],
  [
    'the next sentence, which says to call',
    'Anna Lidberg finns tillgänglig för intervjuer i dag mellan klockan 10 och 12. Ring 070-174 06 37.',
    ['Anna Lidberg | +46701740637'],
  ],
  [
    'the next sentence, which says to send a text',
    'Meddela Anna Lidberg, pressansvarig, om du kommer, senast dagen före. Sms:a gärna på 070-174 06 39.',
    ['Anna Lidberg | +46701740639'],
  ],
  [
    'the number named before',
    'Kontakt: Bo Ekelund, 0980-319 239. Statistik för kommuner lämnas av Anna Lidberg på samma nummer.',
    ['Anna Lidberg | +46980319239', 'Bo Ekelund | +46980319239'],
  ],
  [
    'the place both are found at',
    'Inledningen är öppen. Länk fås av rektor Anna Lidberg eller pressassistent Bo Ekelund, se kontaktuppgifter.',
    ['Anna Lidberg, rektor', 'Bo Ekelund, pressassistent'],
  ],
  [
    'a role with a colon, the number on the line below',
    'Uppdraget redovisas i mars.\n\nPressekreterare: Anna Lidberg\nTelefon: 070-174 06 16',
    ['Anna Lidberg, Pressekreterare | +46701740616'],
  ],
  [
    'lines of numbers below a sentence that ends in the name',
    'Exemplar beställs av pressekreterare Anna Lidberg\n\nTel: +46980319240\nMejl: anna.lidberg@example.se',
    ['Anna Lidberg, pressekreterare | +46980319240 | anna.lidberg@example.se'],
  ],
  [
    'the label, which says whose secretary it is',
    '*Pressekreterare hos finansministern:* Malte Lidberg, 070-174 06 13',
    ['Malte Lidberg, Pressekreterare hos finansministern | +46701740613'],
  ],
  [
    'the label, which names the minister it is about',
    'Civilminister Anna Lidberg: Bo Ekelund, 070-174 06 32',
    ['Bo Ekelund | +46701740632'],
  ],
  [
    'a sentence behind another one with a contact',
    'För frågor om biståndet kontakta Anna Lidberg, pressekreterare, mobil: 070-174 06 80. Pressekreterare till Maj Ask är Bo Ekelund, mobil: 070-174 06 81.',
    [
      'Anna Lidberg, pressekreterare | +46701740680',
      'Bo Ekelund, Pressekreterare till Maj Ask | +46701740681',
    ],
  ],
  [
    'the title behind a name that is no common one',
    'Smittskydd: Zuhal Al-Khatib, smittskyddsläkare, 0980-319 236',
    ['Zuhal Al-Khatib, smittskyddsläkare | +46980319236'],
  ],
  [
    'the verb behind a title, the name no common one',
    'Medföljande pressekreterare är Xaver Ulvhammar, 070-174 06 15. Frågor besvaras på plats.',
    ['Xaver Ulvhammar, Medföljande pressekreterare | +46701740615'],
  ],
  [
    'items whose bullet is a dash',
    'Under sommaren har departementet beredskap:\n\n– Vecka 28 och 29: Anna Lidberg, 070-174 06 52\n– Vecka 30: Bo Ekelund, 070-174 06 53',
    ['Anna Lidberg | +46701740652', 'Bo Ekelund | +46701740653'],
  ],
  [
    'a pronoun in the next sentence',
    'Projektledare är Anna Lidberg. Hon nås på 070-174 06 30 och svarar gärna på frågor.',
    ['Anna Lidberg, Projektledare | +46701740630'],
  ],
  [
    'a pronoun behind what somebody did before',
    '**Anna Lidberg** är pressekreterare hos ministern och kommer från radion. Hon nås på 070-174 06 26 och anna.lidberg@example.se.',
    ['Anna Lidberg | +46701740626 | anna.lidberg@example.se'],
  ],
  [
    'the press contacts beside the page',
    'Intervjuer bokas i förväg hos Anna Lidberg, se presskontakt, alternativt hos bolagets informationschef Bo Ekelund, 0980-319 217.',
    ['Anna Lidberg', 'Bo Ekelund, bolagets informationschef | +46980319217'],
  ],
  [
    'a title and the press contacts beside the page',
    'Pressekreterare Anna Lidberg, se presskontakt.',
    ['Anna Lidberg, Pressekreterare'],
  ],
  [
    'the lines below an announcing clause',
    'Vid intresse av en intervju med ministern efteråt, kontakta Anna Lidberg\nPressekreterare hos Bo Ekelund\nTelefon 070-174 06 93',
    ['Anna Lidberg, Pressekreterare hos Bo Ekelund | +46701740693'],
  ],
  [
    'the label, which says with whom the interview is',
    'Frågor om avtalet: Anna Lidberg, upphandlingschef, 0980-319 213.\nIntervju med Bo Ekelund: ring 070-174 06 18.',
    ['Anna Lidberg, upphandlingschef | +46980319213', 'Bo Ekelund | +46701740618'],
  ],
  [
    'the secretary, whose superior has a name that ends in s',
    'Media som önskar intervju kan kontakta Anna Wass pressekreterare Bo Ekelund på 070-174 06 84.',
    ['Bo Ekelund, Anna Wass pressekreterare | +46701740684'],
  ],
  [
    'the secretary they are reached by',
    'Anna Lidberg nås via politisk sekreterare Bo Ekelund, 070-174 06 25.',
    ['Anna Lidberg', 'Bo Ekelund, politisk sekreterare | +46701740625'],
  ],
  [
    'the desk they are reached by',
    'För mer information:\n\nAnna Lidberg, regiondirektör, nås via presstjänsten på 0980-319 211',
    ['Anna Lidberg, regiondirektör | +46980319211'],
  ],
  [
    'a signature below a greeting',
    'Det blir fika.\n\nHälsningar\nAnna Lidberg\nKommunikatör, Luleå kommun\n070-174 06 17',
    ['Anna Lidberg, Kommunikatör @ Luleå kommun | +46701740617'],
  ],
  [
    'a signature with a name that is no common one, as its title tells',
    'Stödet förlängs.\n\nCasimir Floda\nPressekreterare hos landsbygdsministern\nTelefon 070-174 06 40',
    ['Casimir Floda, Pressekreterare hos landsbygdsministern | +46701740640'],
  ],
  [
    'lines below what is booked there',
    'Bokning av intervjutid\nAnna Lidberg, pressekreterare\n+46 70 174 06 16\nanna.lidberg@example.se',
    ['Anna Lidberg, pressekreterare | +46701740616 | anna.lidberg@example.se'],
  ],
  [
    'lines below a word for enquiries',
    'Förfrågningar:\nAnna Lidberg\nTfn: 0980-319 209\n\nBo Ekelund\nTfn: 0980-319 210',
    ['Anna Lidberg | +46980319209', 'Bo Ekelund | +46980319210'],
  ],
];

const desks: Case[] = [
  [
    'the one reached at other times',
    'Bo Ekelund har jour, 070-174 06 22.\n\nÖvrig tid nås pressjouren på 0980-319 208.',
    ['Bo Ekelund | +46701740622', 'pressjouren | +46980319208'],
  ],
  [
    'a role for the press without a name',
    'Kontakta landsbygdsministerns pressekreterare på telefon 070-174 06 45 vid frågor.',
    ['landsbygdsministerns pressekreterare | +46701740645'],
  ],
  [
    'the one behind a long matter, beside a person',
    'För frågor om regeringens arbete hänvisas till presschef Anna Lidberg, 070-174 06 22. Frågor om den pågående förundersökningen besvaras av Åklagarmyndighetens pressavdelning, 0980-319 209.',
    ['Anna Lidberg, presschef | +46701740622', 'Åklagarmyndighetens pressavdelning | +46980319209'],
  ],
  [
    'the one above lines of nothing but numbers',
    'Boka intervju genom SMHI:s presstjänst:\n📞 0980-319 230\n📧 press.smhi@example.se',
    ['SMHI:s presstjänst | +46980319230 | press.smhi@example.se'],
  ],
  [
    'a matter of the press with numbers and no name',
    'Ackreditering krävs. Frågor om ackreditering: presscenter@example.se, 0980-319 214.',
    ['Frågor om ackreditering | +46980319214 | presscenter@example.se'],
  ],
  [
    'the customer service the public is sent to, beside whom the press can call',
    'Journalister kan kontakta Anna Lidberg, 070-174 06 12. Allmänheten hänvisas till Trafikverkets kundtjänst, 0980-319 299.',
    ['Anna Lidberg | +46701740612', 'Trafikverkets kundtjänst | +46980319299'],
  ],
  [
    'a press number, the word behind an authority with a long name',
    '**Är du journalist?** Ring Myndigheten för yrkeshögskolans pressnummer: 0980-319 229.',
    ['Myndigheten för yrkeshögskolans pressnummer | +46980319229'],
  ],
  [
    'a press centre below a heading of questions',
    '**Frågor**\nUtrikesförvaltningens presscenter, 0980-319 250, media@example.se',
    ['Utrikesförvaltningens presscenter | +46980319250 | media@example.se'],
  ],
  [
    'one of a body whose name has "och" in it',
    'För mer information:\n\n* Pressjouren vid Myndigheten för samhällsskydd och beredskap, 0980-319 203',
    ['Pressjouren vid Myndigheten för samhällsskydd och beredskap | +46980319203'],
  ],
  [
    'one of a body whose name opens with half a word',
    'För frågor till förvaltningen kontakta:\nHälso- och sjukvårdsförvaltningens pressfunktion\nTfn: 0980-319 224',
    ['Hälso- och sjukvårdsförvaltningens pressfunktion | +46980319224'],
  ],
  [
    'desks in lines below a sentence that says to call them',
    'Inga intervjuer ges efter pressträffen. Kontakta i stället respektive myndighets pressfunktion:\n\nSocialstyrelsen, presstjänsten: 0980-319 281\nMSB, pressjouren: 0980-319 282, press@example.se',
    ['presstjänsten @ Socialstyrelsen | +46980319281', 'pressjouren @ MSB | +46980319282 | press@example.se'],
  ],
  [
    'the desk for accreditation',
    '### Kontakt\n\nFrågor om ackreditering: Ackrediteringsfunktionen, telefon 0980-319 240, ackreditering@example.se',
    ['Ackrediteringsfunktionen | +46980319240 | ackreditering@example.se'],
  ],
  [
    'the one for a part of the programme',
    'För besöket på flygbasen: Försvarsmaktens presstjänst, 0980-319 230. Anmälan senast fredag.',
    ['Försvarsmaktens presstjänst | +46980319230'],
  ],
  [
    'the one that is told who comes',
    'Anmäl gärna ditt deltagande till regionens presstjänst, telefon 0980-319 250, press@example.se.',
    ['regionens presstjänst | +46980319250 | press@example.se'],
  ],
  [
    'the one of an authority with a long name',
    'Frågor besvaras av Myndigheten för samhällsskydd och beredskaps presstjänst, 0980-319 240.',
    ['Myndigheten för samhällsskydd och beredskaps presstjänst | +46980319240'],
  ],
  [
    'one that signs, below its name',
    'Pressträffen sänds.\n\nVerkets pressjour\nTelefon: 0980-319 211\nE-post: press@example.se',
    ['Verkets pressjour | +46980319211 | press@example.se'],
  ],
];

const none: Case[] = [
  ['who is named last above a switchboard', 'Det är viktigt, menar Anna Lidberg.\n\nVäxel: 0980-319 200', []],
  [
    'who is missing, a number for those who have seen something',
    'Anna Lidberg är anmäld försvunnen, uppger polisen med frågor. Ring 070-174 06 12 om du sett något.',
    [],
  ],
  [
    'a number for the public, beside a desk whose name begins alike',
    'Kontakt: Länsstyrelsen Norrbotten presstjänst, 0980-319 210\n\nLänsstyrelsen nås på 0980-319 220 för allmänheten.',
    ['Länsstyrelsen Norrbotten presstjänst | +46980319210'],
  ],
  [
    'the customer service the public is sent to',
    'Den som ändå har frågor kan ringa Pensionsverkets kundservice, 0980-319 253, eller besöka ett kontor.',
    [],
  ],
  [
    'whom a pronoun is about, a number in the sentence behind the next',
    'Projektledare är Anna Lidberg. Hon nås efter lunch. Biljetter bokas på 0980-319 200.',
    [],
  ],
  ['a photographer', 'Foto: Anna Lidberg, anna.lidberg@example.se', []],
  [
    'who opens an exhibition, a number in the next sentence',
    'Utställningen öppnas av Anna Lidberg. Visningar på 0980-319 200.',
    [],
  ],
  ['who sings, where to book', 'Anna Lidberg sjunger och biljetter bokas på 0980-319 200.', []],
  [
    'who answers the press on the spot at an hour',
    'Under lunchen, klockan 12.15, svarar regionrådet Bo Ekelund (S) på frågor från media.',
    [],
  ],
  ['who is quoted', '– Ring gärna, säger Anna Lidberg, och uppger numret 0980-319 200.', []],
  [
    'whose secretary somebody is',
    'Frågor om programmet besvaras av Bo Ekelund, pressekreterare hos Anna Lidberg, telefon 070 174 06 23.',
    ['Bo Ekelund, pressekreterare hos Anna Lidberg | +46701740623'],
  ],
  [
    'an address that is nobody’s name',
    'Det säger Anna Lidberg.\n\nSynpunkter lämnas till synpunkter@example.se.',
    [],
  ],
];

describe('contacts that no cue announces', () => {
  it.each(reached)('are people whose number or address follows: %s', (_, markdown, contacts) => {
    expect(listed(markdown).sort()).toEqual([...contacts].sort());
  });

  it.each(elsewhere)('are people whose number is given by %s', (_, markdown, contacts) => {
    expect(listed(markdown).sort()).toEqual([...contacts].sort());
  });

  it.each(desks)('are desks: %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });

  it.each(none)('are not %s', (_, markdown, contacts) => {
    expect(listed(markdown)).toEqual(contacts);
  });
});
