import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoney, type MoneyOptions } from '../../src/swedish/money.js';
import { crownSums } from './written-numbers.js';
import { sums } from './written-sums.js';

/** Processor time, so that a busy machine fails nothing; a quadratic reader would take hours. */
const SECONDS_OF_A_MEGABYTE = 5;

function words(text: string): string[] {
  return findMoney(text).map(({ start, end }) => text.slice(start, end));
}

describe('units', () => {
  it.each([
    ['Anslaget är 50 miljoner kronor.', ['50,000,000 SEK']],
    ['Ramen uppgår till 513,8 miljoner kronor för 2026.', ['513,800,000 SEK']],
    ['Bidraget är 42 426 203 kronor.', ['42,426,203 SEK']],
    ['Föreningen får 350 000 kr.', ['350,000 SEK']],
    ['Taxan blir 23 171kr.', ['23,171 SEK']],
    ['Det kostar 1 miljard kronor.', ['1,000,000,000 SEK']],
    ['Ramen är 2,95 miljarder kronor.', ['2,950,000,000 SEK']],
    ['Vi lägger 158 miljoner kr på vägar.', ['158,000,000 SEK']],
    ['Investeringen är 100 tkr.', ['100,000 SEK']],
    ['Överskottet blev 1,2 mnkr.', ['1,200,000 SEK']],
    ['Kostnaden är 12 Mkr.', ['12,000,000 SEK']],
    ['Underskottet är 45 mkr.', ['45,000,000 SEK']],
    ['Skulden är 3,4 mdkr.', ['3,400,000,000 SEK']],
    ['Omsättningen var 7 mdr kr.', ['7,000,000,000 SEK']],
    ['Kostnaden blir 18 milj. kronor totalt.', ['18,000,000 SEK']],
    ['Ordern är värd 120 MSEK.', ['120,000,000 SEK']],
    ['Bolaget söker 800 KSEK.', ['800,000 SEK']],
    ['Priset är 4 500 SEK.', ['4,500 SEK']],
    ['Bidrag: 250 tusen kronor.', ['250,000 SEK']],
    ['Kostnaden landar på 1,7 miljonor kronor.', ['1,700,000 SEK']],
    ['Avgiften är 50 öre.', ['0.5 SEK']],
    ['Skatten är 42,8 öre per kilowattimme.', ['0.428 SEK per kwh']],
    ['Hyran höjs med 6 kronor och 50 öre.', ['6.5 SEK']],
    ['Hyran höjs med 6 kronor 50 öre.', ['6.5 SEK']],
    ['Biljetten kostar 199:-', ['199 SEK']],
    ['Biljetten kostar 39:50 kr.', ['39.5 SEK']],
    ['EU bidrar med 12,2 miljoner euro.', ['12,200,000 EUR']],
    ['Programmet har 15 000 euro kvar.', ['15,000 EUR']],
    ['EU-medel på 4,5 mn€ söks.', ['4,500,000 EUR']],
    ['Fonden har 5 M€ kvar.', ['5,000,000 EUR']],
    ['Projektet får 12 €.', ['12 EUR']],
    ['Stödet är 3 MEUR.', ['3,000,000 EUR']],
    ['De norska bidragen är 8 MNOK.', ['8,000,000 NOK']],
    ['Bidraget är 2 miljoner norska kronor.', ['2,000,000 NOK']],
    ['Bidraget är 700 000 danska kronor.', ['700,000 DKK']],
    ['Lånet är 30 miljoner US-dollar.', ['30,000,000 USD']],
    ['Priset är 40 dollar per fat.', ['40 USD per fat']],
    ['Insatsen kostar 2 miljoner brittiska pund.', ['2,000,000 GBP']],
    ['Totalt 25 miljoner skattekronor.', ['25,000,000 SEK']],
    ['Staten betalar ut 3 biljoner kronor.', ['3,000,000,000,000 SEK']],
    ['Budgeten är noll kronor.', ['0 SEK']],
    ['Sänkningen är en krona per mil.', ['1 SEK per mil']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe('separators and dirty characters', () => {
  it.each([
    ['Bidraget är 667\u202f993\u202f747 kronor.', ['667,993,747 SEK']],
    ['Bidraget är 1\u00a0500\u00a0000 kr.', ['1,500,000 SEK']],
    ['Bidraget är 12\u2009000 kronor.', ['12,000 SEK']],
    ['Bidraget är 1.500.000 kr.', ['1,500,000 SEK']],
    ['Bidraget är 1.500 kr.', ['1,500 SEK']],
    ['Bidraget är 1,500 kronor.', ['1,500 SEK']],
    ['Bidraget är 1,500,000 kronor.', ['1,500,000 SEK']],
    ['Miniminivån är 0,359 euro per liter.', ['0.359 EUR per litre']],
    ['Stödet är 2.5 miljoner kronor.', ['2,500,000 SEK']],
    ['Stödet är närmare 1600 miljoner kronor.', ['under 1,600,000,000 SEK']],
    ['Stödet är 6 394,5 miljoner kronor.', ['6,394,500,000 SEK']],
    ['Taxan höjs med\n1 112 kr per månad.', ['1,112 SEK per month']],
    ['Regionen lägger 50\nmiljoner\nkronor på vården.', ['50,000,000 SEK']],
    ['Utbetalningen till länets alla kommuner är 42 426\n203 kronor.', ['42,426,203 SEK']],
    ['Stödet är 12 mil\u00adjoner kro\u00adnor.', ['12,000,000 SEK']],
    ['Stödet är 12 miljoner\u200b kronor.', ['12,000,000 SEK']],
    ['Stödet är 1½ miljon kronor.', ['1,500,000 SEK']],
  ])('%j', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe('number words', () => {
  it.each([
    ['Anslaget ökas med två miljoner kronor.', ['2,000,000 SEK']],
    ['Det handlar om en halv miljard.', ['500,000,000 SEK'], { moneyText: true }],
    ['Regionen lägger två och en halv miljon kronor.', ['2,500,000 SEK']],
    ['Regionen lägger 2 och en halv miljon kronor.', ['2,500,000 SEK']],
    ['Det motsvarar en kvarts miljard kronor.', ['250,000,000 SEK']],
    ['Det kostar tre kvarts miljon kronor.', ['750,000 SEK']],
    ['Det kostar halvannan miljon kronor.', ['1,500,000 SEK']],
    ['Det kostar en halvmiljon kronor.', ['500,000 SEK']],
    ['Det kostar drygt en kvartsmiljard kronor.', ['over 250,000,000 SEK']],
    ['Det kostar tjugoett miljoner kronor.', ['21,000,000 SEK']],
    ['Det kostar tvåhundrafemtio tusen kronor.', ['250,000 SEK']],
    ['Det kostar tvåhundrafemtiotusen kronor.', ['250,000 SEK']],
    ['Det kostar två hundra femtio kronor.', ['250 SEK']],
    ['Det kostar tolvhundra kronor.', ['1,200 SEK']],
    ['Stödet är hundra miljoner kronor.', ['100,000,000 SEK']],
    ['Stödet är tusen miljoner kronor.', ['1,000,000,000 SEK']],
    ['Stödet är en miljon femhundra tusen kronor.', ['1,500,000 SEK']],
    ['Det rör sig om ett par miljoner kronor.', ['about 2,000,000 SEK']],
    ['Det rör sig om ett par hundra tusen kronor.', ['about 200,000 SEK']],
    ['Det rör sig om ett tjugotal miljoner kronor.', ['about 20,000,000 SEK']],
    ['Det kostar en dryg miljard kronor.', ['over 1,000,000,000 SEK']],
    ['Det kostar en knapp halv miljon kronor.', ['under 500,000 SEK']],
    ['Det kostar drygt en halv miljard kronor årligen.', ['over 500,000,000 SEK per year']],
    ['Det kostar nästan tio miljoner kronor.', ['under 10,000,000 SEK']],
  ] as [string, string[], MoneyOptions?][])('%s', (text, expected, options) => {
    expect(sums(text, options)).toEqual(expected);
  });

  it.each([
    'Flera hundra miljoner kronor går till spillo.',
    'Det kostar flera miljoner kronor.',
    'Hundratals miljoner kronor saknas.',
    'Några tusen kronor räcker.',
    'Tusentals kronor sparas.',
    'Det blev miljonbelopp.',
    'Den här mångmiljonsatsningen behövs.',
    'Inte en enda krona får gå till spillo.',
    'Halva kostnaden står staten för.',
  ])('leaves open what the text leaves open: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });
});

describe('qualifiers', () => {
  it.each([
    ['drygt 182 miljoner kronor', 'over'],
    ['över 58 miljoner kronor', 'over'],
    ['mer än 10 miljoner kronor', 'over'],
    ['gott och väl 10 miljoner kronor', 'over'],
    ['överstigande 10 miljoner kronor', 'over'],
    ['knappt 7 miljoner kronor', 'under'],
    ['nästan 16 miljoner kronor', 'under'],
    ['närmare 17 miljoner kronor', 'under'],
    ['närmre 12 miljarder kronor', 'under'],
    ['nära två miljarder kronor', 'under'],
    ['inte fullt 3 miljoner kronor', 'under'],
    ['inte ens 3 miljoner kronor', 'under'],
    ['precis under 3 miljoner kronor', 'under'],
    ['strax över 3 miljoner kronor', 'over'],
    ['som lägst 3 miljoner kronor', 'atLeast'],
    ['mindre än 500 kronor', 'under'],
    ['under 500 kronor', 'under'],
    ['upp emot 1 miljard kronor', 'under'],
    ['cirka 136 miljoner kronor', 'about'],
    ['ca 71 000 kronor', 'about'],
    ['ca. 71 000 kronor', 'about'],
    ['c:a 12,2 miljoner euro', 'about'],
    ['Ca 12,2 miljoner euro', 'about'],
    ['omkring 19 miljoner kronor', 'about'],
    ['runt 19 miljoner kronor', 'about'],
    ['ungefär 19 miljoner kronor', 'about'],
    ['uppskattningsvis 19 miljoner kronor', 'about'],
    ['~19 miljoner kronor', 'about'],
    ['minst 30 miljoner kronor', 'atLeast'],
    ['varav minst 300 000 kronor', 'atLeast'],
    ['minst ytterligare 300 000 kronor', 'atLeast'],
    ['åtminstone 3 miljoner kronor', 'atLeast'],
    ['inte mindre än 3 miljoner kronor', 'atLeast'],
    ['högst 54 miljoner kronor', 'atMost'],
    ['max 54 miljoner kronor', 'atMost'],
    ['maximalt 1,5 miljoner kronor', 'atMost'],
    ['upp till sammanlagt 5 miljarder kronor', 'atMost'],
    ['upp till cirka 5 miljarder kronor', 'atMost'],
    ['som mest 5 miljoner kronor', 'atMost'],
    ['inte mer än 5 miljoner kronor', 'atMost'],
    ['5 miljoner kronor eller mer', 'atLeast'],
    ['500 kronor och uppåt', 'atLeast'],
    ['500 kronor eller mindre', 'atMost'],
    ['5 miljoner kronor som mest', 'atMost'],
    ['totalt 132 miljoner kronor', 'exact'],
    ['ytterligare 98 miljoner kronor', 'exact'],
    ['varav 29 miljoner kronor', 'exact'],
    ['sammanlagt 25 miljoner kronor', 'exact'],
    ['inte minst 300 miljoner kronor till skolan', 'exact'],
    ['en uppgång under året till 25 miljoner kronor', 'exact'],
    ['fördelat över landet 25 miljoner kronor', 'exact'],
    ['under 2026 5 miljoner kronor', 'exact'],
  ])('%s: %s', (phrase, qualifier) => {
    expect(findMoney(`Regionen lägger ${phrase}`).map((sum) => sum.qualifier)).toEqual([qualifier]);
  });

  it('names the words that qualify it without taking them for evidence', () => {
    const text = 'Regionen lägger upp till sammanlagt 5 miljarder kronor.';
    const [sum] = findMoney(text);
    expect(text.slice(sum?.qualifierStart, sum?.end)).toBe('upp till sammanlagt 5 miljarder kronor');
    expect(text.slice(sum?.start, sum?.end)).toBe('5 miljarder kronor');
  });
});

describe('ranges, lists and changes', () => {
  it.each([
    ['Kostnaden är 379–770 miljoner kronor.', ['379,000,000–770,000,000 SEK']],
    ['Kostnaden är 15–20 miljarder kronor.', ['15,000,000,000–20,000,000,000 SEK']],
    ['Kostnaden är 100-150 miljarder kronor.', ['100,000,000,000–150,000,000,000 SEK']],
    ['Lönen är 9 000 – 17 000 kronor.', ['9,000–17,000 SEK']],
    ['Lönen är 25–30 000 kronor.', ['25,000–30,000 SEK']],
    ['Lönen är 500–1 000 kronor.', ['500–1,000 SEK']],
    ['Lönen är 2000–3000 kronor.', ['2,000–3,000 SEK']],
    ['Nyttan är mellan 10 och 21 miljarder kronor årligen.', ['10,000,000,000–21,000,000,000 SEK per year']],
    ['Priset är mellan 500 000 och en miljon kronor.', ['500,000–1,000,000 SEK']],
    ['Priset är mellan 2000 och 3000 kronor.', ['2,000–3,000 SEK']],
    ['Det kostar mellan cirka 10 och 20 miljoner kronor.', ['about 10,000,000–20,000,000 SEK']],
    ['Det kostar 100 till 200 miljoner kronor.', ['100,000,000–200,000,000 SEK']],
    ['Det kostar 500 miljoner–1 miljard kronor.', ['500,000,000–1,000,000,000 SEK']],
    ['Det kostar 1 500–2 000 miljoner kronor.', ['1,500,000,000–2,000,000,000 SEK']],
    ['Det kostar en till två miljoner kronor.', ['1,000,000–2,000,000 SEK']],
    ['Det kostar tio till femton tusen kronor.', ['10,000–15,000 SEK']],
    ['Det kostar cirka 10–20 mkr per år.', ['about 10,000,000–20,000,000 SEK per year']],
    [
      'Anslaget ökas från 200 miljoner kronor till 300 miljoner kronor.',
      ['200,000,000 SEK', '300,000,000 SEK'],
    ],
    ['Anslaget ökas från 6,5 miljoner till 10,6 miljoner kronor.', ['6,500,000 SEK', '10,600,000 SEK']],
    ['Anslaget ökas från 30 till 50 miljoner kronor.', ['30,000,000 SEK', '50,000,000 SEK']],
    [
      'Anslaget ökas från drygt 30 till knappt 50 miljoner kronor.',
      ['over 30,000,000 SEK', 'under 50,000,000 SEK'],
    ],
    ['Anslaget ökas med 5 miljoner kronor till 20 miljoner kronor.', ['5,000,000 SEK', '20,000,000 SEK']],
    ['Ersättningen höjs från 175 kronor/dag till 240 kronor/dag.', ['175 SEK per day', '240 SEK per day']],
    [
      'För 2027 och 2028 beräknas 750 miljoner kronor respektive en miljard kronor.',
      ['750,000,000 SEK', '1,000,000,000 SEK'],
    ],
    ['Det blir 750 miljoner respektive en miljard kronor.', ['750,000,000 SEK', '1,000,000,000 SEK']],
    [
      'De får 10, 15 och 20 miljoner kronor per år.',
      ['10,000,000 SEK per year', '15,000,000 SEK per year', '20,000,000 SEK per year'],
    ],
    ['De får 500 respektive 300 kronor.', ['500 SEK', '300 SEK']],
    ['De får två respektive tre miljoner kronor.', ['2,000,000 SEK', '3,000,000 SEK']],
    [
      'Det blir 4,5 miljoner kronor 2026, 10,4 miljoner 2027 och 9 miljoner från och med 2028.',
      ['4,500,000 SEK', '10,400,000 SEK', '9,000,000 SEK'],
    ],
    [
      'Det blir 750 miljoner kronor årligen 2026 och 2027 samt 500 miljoner kronor 2028.',
      ['750,000,000 SEK per year', '500,000,000 SEK'],
    ],
    ['Det blir 85 miljoner kronor 2025–2028.', ['85,000,000 SEK']],
    ['Under 2025–2028 85 miljoner kronor.', ['85,000,000 SEK']],
    ['Stöd 2026 – 300 miljoner kronor.', ['300,000,000 SEK']],
    ['Etapp 2 – 15 miljoner kronor.', ['15,000,000 SEK']],
    ['COP 28 – 300 miljoner kronor.', ['300,000,000 SEK']],
    ['I etapp 1 och 20 miljoner kronor senare.', ['20,000,000 SEK']],
    ['I elområde 4 och 48,5 öre i elområde 3.', ['0.485 SEK']],
    ['För 2024, 15 miljoner kronor.', ['15,000,000 SEK']],
    ['Det gäller 2026 och 20 miljoner kronor.', ['20,000,000 SEK']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it('lets the words of a range begin at "mellan" and of a list at each figure', () => {
    expect(words('Det kostar mellan 10 och 21 miljarder kronor.')).toEqual([
      'mellan 10 och 21 miljarder kronor',
    ]);
    expect(words('De får 10, 15 och 20 miljoner kronor.')).toEqual(['10', '15', '20 miljoner kronor']);
  });
});

describe('what a sum is counted by', () => {
  it.each([
    ['400 miljoner kronor per år', '400,000,000 SEK per year'],
    ['400 miljoner kronor om året', '400,000,000 SEK per year'],
    ['400 miljoner kronor varje år', '400,000,000 SEK per year'],
    ['400 miljoner kronor/år', '400,000,000 SEK per year'],
    ['400 miljoner kronor per helår', '400,000,000 SEK per year'],
    ['2 miljoner kronor årligen för 2024–2026', '2,000,000 SEK per year'],
    ['1 112 kr per månad', '1,112 SEK per month'],
    ['1 112 kr i månaden', '1,112 SEK per month'],
    ['1 112 kr/mån', '1,112 SEK per month'],
    ['25 kronor per mil', '25 SEK per mil'],
    ['39 kronor per passagerare', '39 SEK per passenger'],
    ['300 kronor per person', '300 SEK per person'],
    ['300 kronor per invånare och år', '300 SEK per inhabitant'],
    ['900 kronor i timmen', '900 SEK per hour'],
    ['5 miljoner kronor extra per år', '5,000,000 SEK per year'],
    ['42,8 öre per förbrukad kilowattimme', '0.428 SEK per kwh'],
    ['en halv miljon kronor var för 2025', '500,000 SEK each'],
    ['6 miljoner kronor vardera', '6,000,000 SEK each'],
    ['6 miljoner kronor var avsatta', '6,000,000 SEK'],
    ['6 miljoner kronor till varje kommun', '6,000,000 SEK'],
  ])('%s', (text, expected) => {
    expect(sums(`Regionen lägger ${text}`)).toEqual([expected]);
  });
});

describe('millions without a currency', () => {
  it.each([
    ['Satsningen omfattar 1,7 miljarder 2024 och fortsätter sedan.', ['1,700,000,000 SEK']],
    ['182 miljoner betalas ut till regionerna', ['182,000,000 SEK']],
    ['Norrlandsfonden får ett kapitaltillskott på 300 miljoner för att öka utlåningen.', ['300,000,000 SEK']],
    [
      'WFP får 80 miljoner kronor, varav 29 miljoner i Gaza och 51 miljoner i kärnstöd.',
      ['80,000,000 SEK', '29,000,000 SEK', '51,000,000 SEK'],
    ],
    [
      'Anslaget är 5 mdr. Av dessa öronmärks 530 miljoner till barn.',
      ['5,000,000,000 SEK', '530,000,000 SEK'],
    ],
    ['2,5 miljarder till regioner som kortar köerna', ['2,500,000,000 SEK'], { moneyText: true }],
    ['Regeringen lägger en halv miljard på vägar', ['500,000,000 SEK'], { moneyText: true }],
    ['Så fördelas de 50 miljonerna', ['50,000,000 SEK'], { moneyText: true }],
    ['40 miljoner för fler vårdplatser', ['40,000,000 SEK'], { knownSums: new Set([40e6]) }],
    ['Investeringen på 300 miljoner är den största.', ['300,000,000 SEK']],
    ['Skolan får 5 miljoner extra.', ['5,000,000 SEK'], { moneyText: true }],
    ['Bolaget omsatte 230 miljoner förra året.', ['230,000,000 SEK']],
    ['Budgeten stärks med 10 miljoner per år.', ['10,000,000 SEK per year']],
  ] as [string, string[], MoneyOptions?][])(
    'are a sum where the text speaks of money: %s',
    (text, expected, options) => {
      expect(sums(text, options)).toEqual(expected);
    },
  );

  it.each([
    'Verket släpper ut 3,1 miljoner ton koldioxid per år.',
    'Stödet når 3,6 miljoner ukrainska internflyktingar.',
    'Sverige har drygt 10 miljoner invånare.',
    'Regionen satsar så att 2 miljoner människor får vård.',
    'Bidraget räcker till 1,5 miljoner doser vaccin.',
    'Investeringen ger 2 miljoner fler resor med tåg.',
    'Fonden planterar 10 miljoner träd.',
    'Befolkningen väntas växa till 11 miljoner år 2050.',
    'Antalet besökare ökade till 2 miljoner under året.',
    'Sverige har 10 miljoner invånare. Av dem bor 2 miljoner i Stockholm.',
    'Universum är 13,8 miljarder år gammalt.',
    'Appen har laddats ned 2 miljoner gånger.',
  ])('are none where things are counted: %s', (text) => {
    expect(sums(text, { moneyText: true })).toEqual([]);
  });
});

describe('what is no money', () => {
  it.each([
    'Regionen har cirka 7400 anställda.',
    '100 000 undersköterskor har fått skyddad yrkestitel.',
    'Lagen (2018:218) gäller från 2019.',
    'Pengarna tas från anslag 4:7 och 1:3.',
    'Ring 070-174 06 05 eller 0980-319 200.',
    'Besök Exempelgatan 3, 972 41 Luleå.',
    'Vi ses den 3 mars 2026 kl. 10.20.',
    'Perioden 2025–2028 omfattas.',
    'Väg E4 och riksväg 97 berörs.',
    'Anslaget covid-19 upphör.',
    'Det tog 30 sek att fylla i.',
    '130 000 platser inom yrkesvux.',
    'Hon föddes 1975 och är 50 år.',
    'Diarienummer 2024/1234-5.',
    'Klockan 10 öppnar dörrarna för 300 personer.',
    'Tre av tio får vård i tid, och 20 kommuner är med.',
    'Kyrkan hade tolv ljuskronor.',
    'Sjukhuset har 250 vårdplatser och 3 000 kvadratmeter.',
    'Ett par kronblad föll.',
    'Staden grundades 300 f.Kr.',
    'Siffrorna gäller i SEK 2024.',
    'Tre Kronor vann med 4–2.',
    'Slottet Tre Kronor brann 1697.',
  ])('%s', (text) => {
    expect(sums(text, { moneyText: true })).toEqual([]);
  });
});

describe('amounts below zero', () => {
  it.each([
    ['Resultatet blev minus 3 miljoner kronor.', ['-3,000,000 SEK']],
    ['Ett resultat på −2,1 mnkr redovisas.', ['-2,100,000 SEK']],
    ['Ett resultat på -2,1 mnkr redovisas.', ['-2,100,000 SEK']],
    ['Resultatet (-2,1 mnkr) är svagt.', ['-2,100,000 SEK']],
    ['Unicef -20 miljoner kronor', ['20,000,000 SEK']],
    ['Unicef – 20 miljoner kronor', ['20,000,000 SEK']],
    ['- 20 miljoner kronor till skolan', ['20,000,000 SEK']],
    ['–20 miljoner kronor räcker inte, säger hon.', ['20,000,000 SEK']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe('English', () => {
  it.each([
    ['The order is worth SEK 450 million.', ['450,000,000 SEK']],
    ['The grant is EUR 12.5 million.', ['12,500,000 EUR']],
    ['They receive 3 million kronor.', ['3,000,000 SEK']],
    ['A contract of approximately SEK 1,250 million.', ['about 1,250,000,000 SEK']],
    ['More than EUR 2 billion was spent.', ['over 2,000,000,000 EUR']],
    ['Up to $5m is available.', ['atMost 5,000,000 USD']],
    ['Some €2bn is needed.', ['about 2,000,000,000 EUR']],
    ['The price is SEK 1,500 per month.', ['1,500 SEK per month']],
    ['Sales were MSEK 12.5.', ['12,500,000 SEK']],
    ['US$ 5 million was paid.', ['5,000,000 USD']],
    ['Between 10 and 20 million euros per year.', ['10,000,000–20,000,000 EUR per year']],
    ['The country has 10 million inhabitants.', []],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it('takes crowns for those of the text’s own country', () => {
    expect(sums('Kommunen får 3 millioner kroner og 500 kr.', { crown: 'NOK' })).toEqual([
      '3,000,000 NOK',
      '500 NOK',
    ]);
  });
});

describe('any text', () => {
  it('gives back every sum of kronor, however it is written', () => {
    fc.assert(
      fc.property(crownSums(), ({ text, value }) => {
        expect(findMoney(`Regionen lägger ${text}.`).map((sum) => [sum.value, sum.currency])).toEqual([
          [value, 'SEK'],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is read without an exception, every match inside it and after the one before', () => {
    const pieces = fc.constantFrom(
      ...[
        '10',
        '2 500',
        '1,5',
        'miljoner',
        ' ',
        'kronor',
        'kr',
        '–',
        '-',
        ',',
        'och',
        'till',
        'mellan',
        'ett par',
        'en halv',
      ],
      ...[
        '\ud800',
        '\udc00',
        '€',
        'SEK',
        '\u00ad',
        '\n',
        'drygt',
        'procent',
        '%',
        ':',
        '.',
        '/',
        '(',
        ')',
        'respektive',
        'öre',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const sum of findMoney(input, { moneyText: true })) {
          expect(sum.start).toBeGreaterThanOrEqual(end);
          expect(sum.end).toBeGreaterThan(sum.start);
          expect(sum.end).toBeLessThanOrEqual(input.length);
          expect(sum.qualifierStart).toBeLessThanOrEqual(sum.start);
          expect(Number.isFinite(sum.value)).toBe(true);
          if (sum.max !== null) expect(sum.max).toBeGreaterThan(sum.value);
          end = sum.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['miljoner och ', 1],
    ['7', 1],
    ['tjugo', 1],
    ['tjugo ', 1],
    ['10 miljoner och ', 1],
    ['1 000 ', 0.2],
    ['10, ', 0.2],
    ['10 miljoner till ', 0.2],
    ['mellan ', 0.2],
    ['drygt upp till ', 0.2],
    ['5 kr och ', 0.2],
    ['kr 5', 0.2],
    ['12,4 (8,9) ', 0.2],
    ['€', 0.2],
    ['en halv ', 0.2],
    ['. ', 0.2],
  ])('is read in linear time: %j over %d megabytes', (piece, megabytes) => {
    const text = piece.repeat(Math.ceil((megabytes * 1_000_000) / piece.length));
    const before = process.cpuUsage();
    findMoney(text, { moneyText: true });
    expect(process.cpuUsage(before).user).toBeLessThan(SECONDS_OF_A_MEGABYTE * megabytes * 1e6);
  });
});
