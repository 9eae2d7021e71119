import { describe, expect, it } from 'vitest';
import { readKind } from '../../../../src/parse/facts/kind.js';
import type { Event } from '../../../../src/release/document.js';
import { readingOfMarkdown } from '../../reading-of.js';
import { invited } from './invited.js';

type Case = [what: string, title: string, markdown: string, event: Partial<Event>];

/** What ministries and authorities send out about visits, council meetings and press conferences. */
const notices: Case[] = [
  [
    'times for media below a heading, each with its place',
    'Ministern deltar i rådsmöte',
    'Ministern deltar den 16–17 mars i rådets möte.\n\n**Tider för media (preliminära)**\n\nMinistern träffar medier måndagen den 16 mars kl. 9.45 vid VIP-ingången i Rådsbyggnaden.',
    { start: '2026-03-16T09:45:00+01:00', place: 'VIP-ingången i Rådsbyggnaden' },
  ],
  [
    'a programme for media in a list, the day in a sentence before it',
    'Presidenten på besök',
    'Statsministern tar tisdagen den 10 mars emot presidenten.\n\n**Program för media**\n\n* 10.00 Ankomst och fototillfälle utanför Slottet, Strömgatan 18. Var på plats senast 9.40.\n* 11.15 Gemensam pressträff i Pressrummet',
    {
      start: '2026-03-10T10:00:00+01:00',
      place: 'Slottet',
      address: 'Strömgatan 18',
      occasions: [
        { start: '2026-03-10T10:00:00+01:00', end: null, place: 'Slottet' },
        { start: '2026-03-10T11:15:00+01:00', end: null, place: 'Pressrummet' },
      ],
    },
  ],
  [
    'about when, where somebody arrives, and a representation abroad',
    'Ministern i utrikesrådet',
    'På tisdag den 10 mars möts ministrarna.\n\nMedieaktiviteter (lokal tid, kan ändras):\n\n* Kl. 08.20 pressuttalande vid ankomst till Europabyggnaden\n* Ca kl. 16.30 presskonferens på Sveriges representation, Torget 30',
    { start: '2026-03-10T08:20:00+01:00', place: 'Europabyggnaden' },
  ],
  [
    'days as headings, and a word before the name of the place',
    'Ministern besöker länet',
    'Media är välkomna vid följande tillfällen:\n\n### Tisdag 10 mars\n\nKl. 09.30–10.15 Gårdsbesök hos mjölkföretaget Holms gård, Stödby\nKl. 13.00 Rundvandring på Sågen, Kramby\n\n### Onsdag 11 mars\n\nKl. 08.45 Pressträff på Residenset',
    {
      start: '2026-03-10T09:30:00+01:00',
      end: '2026-03-10T10:15:00+01:00',
      place: 'mjölkföretaget Holms gård, Stödby',
    },
  ],
  [
    'stops below bold names of towns, the place right behind the time, each with an address of its own',
    'Ministern besöker två städer',
    'Ministern besöker måndagen den 9 mars länet. Media är välkomna till följande punkter:\n\n**Nordmalm**\nKl. 10.45–11.15, Lärosätet, hus Vita, rum 1104. Pressansvarig: Anna Lidberg, 0980-319 221.\n\n**Söderköp**\nKl. 14.00–14.20, Nova, Kråkvägen 3.',
    {
      start: '2026-03-09T10:45:00+01:00',
      end: '2026-03-09T11:15:00+01:00',
      place: 'Lärosätet, hus Vita, rum 1104',
      occasions: [
        {
          start: '2026-03-09T10:45:00+01:00',
          end: '2026-03-09T11:15:00+01:00',
          place: 'Lärosätet, hus Vita, rum 1104',
        },
        { start: '2026-03-09T14:00:00+01:00', end: '2026-03-09T14:20:00+01:00', place: 'Nova' },
      ],
    },
  ],
  [
    'times for media in a list, what happens before where',
    'Pressackreditering till ministermötet',
    '### Tider för media\n\n* Måndag 9 mars kl. 08.30–09.00: ministrarnas ankomst, Kulturens hus, huvudentrén\n* Tisdag 10 mars kl. 11.30: gemensam pressträff, Kulturens hus, Lilla salen',
    {
      start: '2026-03-09T08:30:00+01:00',
      end: '2026-03-09T09:00:00+01:00',
      place: 'Kulturens hus, huvudentrén',
    },
  ],
  [
    'who receives the guest, and a street that gives the place away',
    'Statsministern i gruvan',
    '### Program för media\n\n**Tisdag 10 mars**\n\n* 09.30 Statsministern tas emot av kommunalrådet Siv Karlberg, Kommunhuset, Tingsgatan 8. Fotomöjlighet.\n* 11.15 Rundvandring i Gruvan.',
    { start: '2026-03-10T09:30:00+01:00', place: 'Kommunhuset', address: 'Tingsgatan 8' },
  ],
  [
    'time for interviews in a sentence of its own',
    'Möjlighet till intervju vid besök i Boås',
    'Tisdagen den 10 mars besöker ministern Boås.\n\nTid för intervjuer finns mellan kl. 14.10 och 14.40 på Textilcentrum, Skaragatan 3.',
    {
      start: '2026-03-10T14:10:00+01:00',
      end: '2026-03-10T14:40:00+01:00',
      place: 'Textilcentrum',
      address: 'Skaragatan 3',
    },
  ],
  [
    'a press trip of several days',
    'Pressresa till Jordanien med ministern',
    'Ministern besöker den 10–14 mars Amman och Beirut. Intresseanmälan lämnas senast fredagen den 6 mars till press@example.se.',
    { start: '2026-03-10', end: '2026-03-14', deadline: '2026-03-06' },
  ],
  [
    'the time it was moved to, not the old one',
    'NY TID: Digital pressträff med ministern',
    'Observera att pressträffen tisdag den 10 mars har flyttats från kl. 13.00 till kl. 14.30.',
    { start: '2026-03-10T14:30:00+01:00' },
  ],
  [
    'the day it was moved to, not the old one',
    'Ny dag: pressträff om bron',
    'Pressträffen flyttas från tisdag 10 mars kl. 13.00 till onsdag 11 mars kl. 14.00 i Rådhuset.',
    { start: '2026-03-11T14:00:00+01:00', place: 'Rådhuset' },
  ],
  [
    'a new place behind its label',
    'OBS! Ny lokal för pressträff',
    'Tid: Tisdag den 10 mars kl. 08.00 (oförändrad)\nNy plats: Pressrummet, Rosengatan 4',
    { start: '2026-03-10T08:00:00+01:00', place: 'Pressrummet', address: 'Rosengatan 4' },
  ],
  [
    'the day of the title, where the text only says the weekday and the place before it',
    'Gemensam pressträff om läget den 17 mars',
    'Pressträffen hålls på Medborgarhuset, Nobels väg 18 i Solna, klockan 14.00 på tisdag.',
    { start: '2026-03-17T14:00:00+01:00', place: 'Medborgarhuset', address: 'Nobels väg 18 i Solna' },
  ],
  [
    'a place in whose name stands what looks like a verb',
    'Pressträff i Helsingfors',
    'Tid: tisdag 10 mars kl. 13.00\nPlats: Sveriges ambassad, Norra esplanaden 7B',
    { start: '2026-03-10T13:00:00+01:00', place: 'Sveriges ambassad', address: 'Norra esplanaden 7B' },
  ],
  [
    'bold days in a list whose items go on to tell what to bring',
    'Ministern besöker gruvorna',
    'Media är välkomna vid följande tillfällen:\n\n* **Tisdag 10 mars kl. 13.30–14.00.** Besök på gruvans informationscenter, Nordgruvan. Samling vid busshållplatsen utanför Folkets hus kl. 13.00. Observera att skyddsskor lånas ut på plats och att gruppen håller samman under hela besöket.\n* **Onsdag 11 mars kl. 16.00.** Pressträff i Stadshuset.',
    { start: '2026-03-10T13:30:00+01:00', end: '2026-03-10T14:00:00+01:00', place: 'Nordgruvan' },
  ],
  [
    'the place in another sentence than the time',
    'Ministern tar emot kollega',
    'På tisdag den 10 mars kommer en gäst. Med anledning av besöket inbjuds media till en gemensam pressträff i Palatset, Gustavs torg 1. Pressträffen börjar klockan 11.40.',
    { start: '2026-03-10T11:40:00+01:00', place: 'Palatset', address: 'Gustavs torg 1' },
  ],
  [
    'a day below the heading, and lines that open with about when',
    'Ministern deltar i rådet',
    '### Tider för media\n\nTisdag 10 mars\n\nCirka kl. 8.40: Doorstep vid ankomst, Europabyggnaden, rue de la Loi 175\nKl. 9.30: Mötet inleds',
    { start: '2026-03-10T08:40:00+01:00', place: 'Europabyggnaden, rue de la Loi 175' },
  ],
  [
    'a place that "det sker i"',
    'Fototillfälle: länder undertecknar avtal',
    'Ministrarna undertecknar tisdagen den 10 mars ett avtal. Det sker i Stadshotellets spegelsal.\n\nMedia är välkomna att fotografera vid ceremonin klockan 12.15.',
    { start: '2026-03-10T12:15:00+01:00', place: 'Stadshotellets spegelsal' },
  ],
  [
    'the place before the time of a day told earlier',
    'Regeringen håller pressträff om provtagning',
    'Ministern presenterar i dag, tisdag den 10 mars, läget.\n\nPressträffen äger rum i Rosengårdens pressrum kl. 14.00.',
    { start: '2026-03-10T14:00:00+01:00', place: 'Rosengårdens pressrum' },
  ],
  [
    'what photographers may see before the times for interviews, which have no place',
    'Ministern tar emot utredning',
    'På tisdag den 10 mars tar ministern emot betänkandet.\n\nÖverlämningen sker kl. 10.30 i sal 3, Drottninggatan 21, och är öppen för fotografer.\n\nTid för intervjuer finns därefter enligt följande:\n\n11.00–11.45 ministern, högst tio minuter var\n11.00–12.30 utredaren\n\nTider fördelas fram till fredag 6 mars kl. 16.',
    { start: '2026-03-10T10:30:00+01:00', place: 'sal 3', address: 'Drottninggatan 21' },
  ],
  [
    'a conference that journalists sign up for, last on the weekday before it',
    'Välkommen till konferens om skolan',
    'Konferensen äger rum torsdagen den 19 mars kl. 08.30–16.00 på Malmgården, Torget 2.\n\nJournalister anmäler sig senast måndag till press@example.se.',
    {
      start: '2026-03-19T08:30:00+01:00',
      end: '2026-03-19T16:00:00+01:00',
      place: 'Malmgården',
      address: 'Torget 2',
      deadline: '2026-03-16',
    },
  ],
  [
    'a last hour on the same day',
    'Digital pressträff om skolan',
    'Pressträffen hålls digitalt tisdag den 10 mars kl. 9.00. Anmälan ska ha kommit in senast kl. 8.00 samma dag.',
    { start: '2026-03-10T09:00:00+01:00', deadline: '2026-03-10T08:00:00+01:00' },
  ],
  [
    'a line below the place that asks something is no part of it',
    'Ministern i Norrby',
    'Programpunkter öppna för media:\n\n### Tisdag 10 mars\n\n**09.30–10.15 Besök på kontoret**\nPlats: Storgatan 41, Norrby\nMedia är välkomna att ställa frågor kl. 10.15.\n\n**13.00–14.00 Samtal på sjukhuset**\nPlats: Norrby sjukhus (oförändrad)',
    { start: '2026-03-10T09:30:00+01:00', place: 'Storgatan 41, Norrby' },
  ],
  [
    'a meeting on the net whose link comes later',
    'Välkommen till digital pressträff om jakten',
    'Dag: Tisdagen den 10 mars\nTid: 10.30 (ca 40 minuter)\nPlats: Microsoft Teams, länk skickas till anmälda',
    { start: '2026-03-10T10:30:00+01:00', place: 'Microsoft Teams' },
  ],
  [
    'a programme by the hour above its day and place',
    'Pressfrukost: så mår skogen',
    '**Program**\n08.00 Frukost serveras\n08.20 Läget i skogen\n\n**Datum och plats**\nTisdag den 10 mars på Parkhotellet i Växby, lokal Linné',
    { start: '2026-03-10T08:00:00+01:00', place: 'Parkhotellet i Växby, lokal Linné' },
  ],
  [
    'a royal visit by the hour',
    'Kungaparet till ön',
    '**Hållpunkter för media tisdag 10 mars**\n\n* Kl. 10.50 – Kungaparet anländer till Norrby flygplats. Fotografering från anvisad plats.\n* Kl. 13.15 – Invigning, Donners plats 1.',
    { start: '2026-03-10T10:50:00+01:00', place: 'Norrby flygplats' },
  ],
  [
    'questions for labels',
    'Nu tas första spadtaget',
    'Media är inbjudna.\n\n**När?** Tisdag 10 mars klockan 13.30\n**Var?** Byggplatsen vid Arenavägen. Hjälm lånas ut.',
    { start: '2026-03-10T13:30:00+01:00', place: 'Byggplatsen vid Arenavägen' },
  ],
  [
    'where people gather, which has no name',
    'Landshövdingen inviger reservatet',
    'Tisdagen den 10 mars kl. 11 klipper landshövdingen bandet. Samling sker vid reservatets parkering, fem kilometer norr om Norrby. Ingen föranmälan krävs.',
    { start: '2026-03-10T11:00:00+01:00', place: 'reservatets parkering, fem kilometer norr om Norrby' },
  ],
  [
    'what happens, what the press asks, and a place that is no name',
    'Infrastrukturministern inviger nytt resecentrum',
    'Tisdag den 10 mars klockan 10.00 inviger ministern det nya resecentrumet.\n\nMedia som önskar intervjua ministern kontaktar pressekreterare Anna Lidberg på 070-174 06 10.\n\nInvigningen äger rum på stationstorget.',
    { start: '2026-03-10T10:00:00+01:00', place: 'stationstorget' },
  ],
  [
    'times for media below a day in the text, each opening its line',
    'Statsministern tar emot Estlands premiärminister',
    'Statsministern tar tisdag den 10 mars emot premiärministern.\n\n## Tider för media\n\n09.50 Statsministern tar emot på Stenhusets gårdsplan, Strömgatan 18 (fototillfälle)\n11.00 Gemensam pressträff, Pressrummet',
    {
      start: '2026-03-10T09:50:00+01:00',
      place: 'Stenhusets gårdsplan',
      address: 'Strömgatan 18',
      occasions: [
        { start: '2026-03-10T09:50:00+01:00', end: null, place: 'Stenhusets gårdsplan' },
        { start: '2026-03-10T11:00:00+01:00', end: null, place: 'Pressrummet' },
      ],
    },
  ],
  [
    'a title that bids welcome, questions for labels',
    'Välkommen till webbinarium om beredskap',
    'När? Tisdag den 10 mars kl. 9.00–11.30\nHur? Via länk\nAnmälan? Senast fredag den 6 mars till webb@example.se',
    { start: '2026-03-10T09:00:00+01:00', end: '2026-03-10T11:30:00+01:00', deadline: '2026-03-06' },
  ],
  [
    'when the minister can be reached for interviews',
    'Nordiska ministrar i videomöte',
    'Ministern deltar tisdag den 10 mars i ett videomöte. Mötet börjar klockan 16.\n\nMinistern finns tillgänglig för telefonintervjuer mellan 17.15 och 18.00.',
    { start: '2026-03-10T16:00:00+01:00' },
  ],
  [
    'where and when Swedish media can meet the minister',
    'Ministern på rådsmöte',
    'Bo Ekelund finns tillgänglig för svensk media på rådet tisdag 10 mars kl. 8.30.\n\nPlats: Europabyggnaden',
    { start: '2026-03-10T08:30:00+01:00', place: 'Europabyggnaden' },
  ],
  [
    'a bold press meeting with its town, time and place',
    'Civilministern besöker Värmland',
    'Tisdagen den 10 mars besöker ministern Värmland.\n\n**Pressträff Karlstad:** kl. 11.45, Länsstyrelsen Värmland, Våxnäsgatan 5. Anmäl deltagande till Anna Lidberg, 0980-319 252.',
    { start: '2026-03-10T11:45:00+01:00', place: 'Länsstyrelsen Värmland', address: 'Våxnäsgatan 5' },
  ],
  [
    'a programme with time for interviews',
    'Ministern inviger ny bro',
    'Ministern inviger tisdagen den 10 mars bron.\n\nProgram:\n10.30 Samling vid brofästet\n11.15 Möjlighet till intervjuer\n\nPlats: Västra brofästet, Lilla Norrby',
    { start: '2026-03-10T10:30:00+01:00', place: 'Västra brofästet, Lilla Norrby' },
  ],
  [
    'a place that begins with no name behind the time',
    'Försvarsministern till Boden',
    'Tid för media: Tisdagen den 10 mars kl 15.15 vid vakten, Norrlands regemente, Boden.',
    { start: '2026-03-10T15:15:00+01:00', place: 'vakten, Norrlands regemente, Boden' },
  ],
  [
    'a heading for the press meeting, the day and the place below it',
    'Nordiska ministrar möts i Malmö',
    '### Pressträff\n\nTisdagen den 10 mars klockan 16.30 i Rådhuset, Stortorget 1, Malmö.',
    { start: '2026-03-10T16:30:00+01:00', place: 'Rådhuset', address: 'Stortorget 1, Malmö' },
  ],
  [
    'a day on which media are welcome, the verb first',
    'Ny mottagning öppnar',
    'Den 10 mars klockan 10.00 är media välkomna att titta på lokalerna. Samling i huvudentrén, Norrby sjukhus, Thulegatan 29.',
    { start: '2026-03-10T10:00:00+01:00', place: 'huvudentrén, Norrby sjukhus', address: 'Thulegatan 29' },
  ],
  [
    'labels without their colons',
    'Staden bjuder in till pressträff',
    'Tid Tisdag 10 mars kl 13.00\nPlats Stadshuset, Sessionssalen',
    { start: '2026-03-10T13:00:00+01:00', place: 'Stadshuset, Sessionssalen' },
  ],
  [
    'a press conference in running text, the day in another sentence',
    'Så vill partierna fördela budgeten',
    'Tisdagen den 10 mars presenterar partierna sitt förslag.\n\nPresskonferensen äger rum i Regionens hus, Södra Hamngatan 19 i Norrby, klockan 10.30 och livesänds.',
    {
      start: '2026-03-10T10:30:00+01:00',
      place: 'Regionens hus',
      address: 'Södra Hamngatan 19 i Norrby',
    },
  ],
  [
    'what media get to see',
    'Välkommen på förhandsvisning av Navet',
    'Innan badhuset öppnar får media en guidad tur.\n\nTisdag 10 mars kl 14.00, Navet, Storgatan 46.',
    { start: '2026-03-10T14:00:00+01:00', place: 'Navet', address: 'Storgatan 46' },
  ],
  [
    'local time in a town across the sea',
    'Nordiska samarbetsministrar möts i Mariehamn',
    'Ministrarna möts tisdag den 10 mars i Mariehamn.\n\nTid för media: kl. 14.20 (lokal tid)\nPlats: Hotell Arkipelag',
    { start: '2026-03-10T13:20:00+01:00', place: 'Hotell Arkipelag' },
  ],
  [
    'local time in a town that has Stockholm’s',
    'Ministern på rådsmöte i Bryssel',
    'Ministern deltar tisdag den 10 mars i rådsmötet i Bryssel.\n\nTid för media: kl. 14.20 (lokal tid)\nPlats: Europabyggnaden',
    { start: '2026-03-10T14:20:00+01:00', place: 'Europabyggnaden' },
  ],
  [
    'a press meeting, the place leading up to the time',
    'Statsministern besöker Kiruna',
    'Tisdag den 10 mars besöker statsministern Kiruna.\n\nStatsministern håller en kort pressträff i stadshuset Kristallen kl. 14.45.',
    { start: '2026-03-10T14:45:00+01:00', place: 'stadshuset Kristallen' },
  ],
  [
    'where the press can ask on arrival',
    'Utrikesministern i Bryssel',
    'Tisdag den 10 mars deltar ministern i rådet.\n\nMinistern gör en doorstep vid ankomsten till rådsbyggnaden Europa cirka kl. 08.40.',
    { start: '2026-03-10T08:40:00+01:00', place: 'rådsbyggnaden Europa' },
  ],
  [
    'an interview behind a speech, on a day',
    'Regeringen på rikskonferensen',
    'Ministern håller sitt anförande tisdag den 10 mars kl. 9.10. Därefter finns möjlighet till intervjuer på Högfjällshotellet.',
    { start: '2026-03-10T09:10:00+01:00', place: 'Högfjällshotellet' },
  ],
  [
    'a place in a sentence of its own that says it is as before',
    'Ny tid för pressträff om gränserna',
    'Dagens pressträff har flyttats från kl. 10.00 till kl. 13.15. Plats är som tidigare meddelats Spegelsalen, Slottet, tisdag den 10 mars.',
    { start: '2026-03-10T13:15:00+01:00', place: 'Spegelsalen, Slottet' },
  ],
  [
    'a welcome to a place that is no name',
    'Media inbjuds till invigningen av vägen',
    'Välkomna till rastplatsen vid Norrby tisdag den 10 mars kl. 11.00–12.00!',
    { start: '2026-03-10T11:00:00+01:00', place: 'rastplatsen vid Norrby' },
  ],
  [
    'a labelled time, the place in the sentence about the press meeting',
    'Nordiska ministrar möts i Helsingfors',
    'En gemensam pressträff hålls efter mötet på Ständerhuset, Snellmansgatan 9, Helsingfors.\n\nTid: tisdag 10 mars kl. 14.30 (lokal finsk tid)',
    { start: '2026-03-10T13:30:00+01:00', place: 'Ständerhuset', address: 'Snellmansgatan 9, Helsingfors' },
  ],
  [
    'an hour in words',
    'Beredningens ordförande möter pressen',
    'Tisdag den 10 mars klockan tio håller Anna Lidberg presskonferens i Förstakammarsalen, Riksdagshuset.',
    { start: '2026-03-10T10:00:00+01:00', place: 'Förstakammarsalen, Riksdagshuset' },
  ],
  [
    'what media have the chance to, the place before the day',
    'Ministern till marknaden',
    'Media har möjlighet att träffa ministern vid Ájtte, Svenskt museum, på tisdag, den 10 mars, kl 16.30.',
    { start: '2026-03-10T16:30:00+01:00', place: 'Ájtte, Svenskt museum' },
  ],
  [
    'where photographs may be taken',
    'Nyckelöverlämning på departementet',
    'Fotografering är möjlig i departementets entré, Malmtorgsgatan 3, tisdag 10 mars kl. 8.00.',
    { start: '2026-03-10T08:00:00+01:00', place: 'departementets entré', address: 'Malmtorgsgatan 3' },
  ],
  [
    'a programme with a press meeting, the day below it',
    'Ministern talar på riksdagen',
    'Program:\n\n* 09.30 Invigningstal, Vara konserthus\n* 10.15 Pressträff, foajén\n\nDag: Tisdag 10 mars',
    { start: '2026-03-10T09:30:00+01:00', place: 'Vara konserthus' },
  ],
  [
    'a programme in a table',
    'Utrikesministern tar emot sin kollega',
    'Tisdag den 10 mars tar ministern emot sin kollega.\n\nMediaprogram:\n\n| Tid | Programpunkt | Plats |\n| --- | --- | --- |\n| 10.00 | Fototillfälle | Arvpalatset, Torget 1 |\n| 11.15 | Gemensam pressträff | Arvpalatset, Marmorsalen |',
    { start: '2026-03-10T10:00:00+01:00', place: 'Arvpalatset', address: 'Torget 1' },
  ],
  [
    'where the minister meets the press',
    'Arbetsmarknadsministern på besök',
    'Ministern besöker den 10 mars Landskrona. Klockan 11.00 träffar ministern pressen på Jobbcentrum, Eriksgatan 66.',
    { start: '2026-03-10T11:00:00+01:00', place: 'Jobbcentrum', address: 'Eriksgatan 66' },
  ],
  [
    'an address in a sentence of its own',
    'Myndigheten inviterar medier till övningsdag',
    'Välkomna tisdag den 10 mars kl 9-12! Adressen är Häktet Kalmar, Flygvägen 20.',
    { start: '2026-03-10T09:00:00+01:00', place: 'Häktet Kalmar', address: 'Flygvägen 20' },
  ],
  [
    'a described place behind the time, and how far it goes',
    'Välkommen till invigningen av akuten',
    'Regionen bjuder in till invigning tisdagen den 10 mars. Vi börjar klockan 14.00 utanför den nya ambulanshallen på Kyrkogatan 2, där Bo Ekelund håller tal.',
    { start: '2026-03-10T14:00:00+01:00' },
  ],
  [
    'a press breakfast, its day in the next sentence',
    'Klimatstöd: 174 miljoner kronor',
    'Resultaten presenteras vid en pressfrukost i Verkets lokaler på Virkesvägen 2 i Norrby. Det sker tisdagen den 10 mars klockan 8.15–9.00. Anmälan görs till anna.lidberg@example.se.',
    { start: '2026-03-10T08:15:00+01:00' },
  ],
  [
    'what a minister opens, and how to sign up',
    'Forskningsministern till Kiruna för invigning av ny radar',
    'Tisdagen den 10 mars klockan 10.30 inviger minister Anna Lidberg den nya stationen RADAR 3D i Kaiseby. Den som vill delta anmäler sig senast den 7 mars.',
    { start: '2026-03-10T10:30:00+01:00', place: 'Kaiseby' },
  ],
  [
    'a report presented at a press briefing',
    'Utredning överlämnad till regeringen',
    'Tisdagen den 10 mars klockan 09.00 presenterar Anna Lidberg betänkandet vid en digital pressbriefing via Skype.',
    { start: '2026-03-10T09:00:00+01:00' },
  ],
  [
    'a telephone conference for the media',
    'Telefonkonferens om klimatmötet',
    'Ministern summerar mötet i en telefonkonferens för svenska medier.\n\nTelefonkonferensen hålls tisdag 10 mars kl 08.45.',
    { start: '2026-03-10T08:45:00+01:00' },
  ],
  [
    'a house that is no name, before the time',
    'Landshövdingen besöker Åsele',
    'Landshövdingen besöker Åsele tisdagen den 10 mars. Media är välkomna till kommunhuset kl. 14.45 då dagen sammanfattas.',
    { start: '2026-03-10T14:45:00+01:00', place: 'kommunhuset' },
  ],
  [
    'a welcome behind a dash, a programme and a day',
    'Reservatet får ny naturled – välkommen på invigning',
    'Program\n\nKl. 10.30 Båten avgår\nKl. 11.45 Invigningstal\n\nDatum: tisdag 10 mars',
    { start: '2026-03-10T10:30:00+01:00' },
  ],
  [
    'neighbours asked in, where somebody is to be found',
    'Polisen bjuder in boende i Råslätt',
    'Bo Ekelund finns på plats på bibliotekets kafé för att svara på frågor. Välkomna tisdag 10/3 kl 17–19!\n\nJournalister som vill närvara kontaktar Bo Ekelund på 070-174 06 54.',
    { start: '2026-03-10T17:00:00+01:00', place: 'bibliotekets kafé' },
  ],
  [
    'a line with its weekday alone, the day named before',
    'Justitieministern besöker Östersund',
    'Ministern reser den 12 mars till Östersund.\n\nTorsdag kl. 12.45 möter ministern medier utanför polishuset, Fyrvägen 1 i Östersund. Intervjuer kan bokas.',
    { start: '2026-03-12T12:45:00+01:00', place: 'polishuset', address: 'Fyrvägen 1 i Östersund' },
  ],
  [
    'a ministry abroad behind its local time',
    'Utrikesministern till Warszawa',
    'Gemensam pressträff hålls den 10 mars kl. 12.30 (lokal tid) i polska utrikesministeriet, Aleja 23.',
    { start: '2026-03-10T12:30:00+01:00', place: 'polska utrikesministeriet, Aleja 23' },
  ],
  [
    'a speech, and interviews behind it',
    'Ministern deltar i manifestation',
    'Ministern deltar tisdagen den 10 mars i en manifestation. Hon talar på Storas torg i Norrby klockan 17.\n\nMinistern har möjlighet att ge intervjuer efter anförandet.',
    { start: '2026-03-10T17:00:00+01:00', place: 'Storas torg i Norrby' },
  ],
  [
    'whom we ask to come at an hour',
    'Digitalt informationsmöte om reservat',
    'Tisdag den 10 mars klockan 18.30 bjuder vi in markägare till ett digitalt informationsmöte.',
    { start: '2026-03-10T18:30:00+01:00' },
  ],
  [
    'days of a conference with its place, the hour in another sentence',
    'Nationell konferens om vatten',
    'Verket bjuder in till en konferens den 10–11 mars på OSD, Norrby. Konferensen öppnas tisdagen den 10 mars klockan 10.00. Media är välkomna utan avgift.',
    { start: '2026-03-10T10:00:00+01:00', place: 'OSD, Norrby' },
  ],
  [
    'local time far away: the day alone',
    'Pressinbjudan: resa',
    'Ministern möter pressen i Washington den 10 mars kl. 9.00 lokal tid. Därefter reser hon till London.',
    { start: '2026-03-10' },
  ],
  [
    'a programme in a table without places, somebody "på plats" above it',
    'Pressinbjudan: besök',
    'Ministern är på plats hela dagen den 10 mars.\n\n| Tid | Vad |\n| --- | --- |\n| 10.00 | Fototillfälle |\n| 11.00 | Pressträff |',
    { start: '2026-03-10T10:00:00+01:00' },
  ],
];

describe('a notice to the press', () => {
  it.each(notices)('tells when and where: %s', (_, title, markdown, event) => {
    expect(readKind(null, readingOfMarkdown(`# ${title}\n\n${markdown}`))).toBe('press-invitation');
    expect(invited(markdown, { about: { title } })).toMatchObject(event);
  });

  it.each([
    'Journalister är välkomna att kontakta Anna Lidberg, vardagar kl. 8–16.',
    'Pressträffen i går kl. 10 sändes. Medier var inbjudna.',
    'Med förslaget får medier ökat stöd för kultur. Telefontid klockan 9–11.',
    'Vid en pressträff i dag klockan 10 presenterade regeringen en ny lag.',
    'Badhuset har öppet kl. 9–17. Journalister som vill veta mer ringer 0980-319 200.',
    'Kommunen presenterade budgeten på en pressträff. Anmälan till mötet görs på webben. Växeln har öppet kl. 8–16.',
    'Anna Lidberg är tillgänglig för intervjuer tisdag 10 mars klockan 10.00–12.00 på telefon 070-174 06 55.',
    'Anna Lidberg finns tillgänglig för intervjuer i dag mellan klockan 10 och 12.',
    'Det finns möjlighet till intervju med forskaren. Växeln är öppen kl. 8–16.',
  ])('is not what only mentions the press: %s', (markdown) => {
    expect(readKind(null, readingOfMarkdown(`# Ny bro\n\n${markdown}`))).toBe('press-release');
  });
});
