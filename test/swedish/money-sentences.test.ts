import { describe, expect, it } from 'vitest';
import { sums } from './written-sums.js';

describe('sentences as releases have them', () => {
  it.each([
    [
      'Regionstyrelsen föreslår en budget på 9,8 miljarder kronor, varav 7,1 miljarder går till hälso- och sjukvården.',
      ['9,800,000,000 SEK', '7,100,000,000 SEK'],
    ],
    [
      'Stödet är på 1,45 miljarder kronor och består av 725 632 000 kronor i EU-medel och 725 632 000 kronor i statlig finansiering.',
      ['1,450,000,000 SEK', '725,632,000 SEK', '725,632,000 SEK'],
    ],
    [
      'Priset för ett läkarbesök höjs från 200 till 250 kronor, medan högkostnadsskyddet blir 1 450 kronor.',
      ['200 SEK', '250 SEK', '1,450 SEK'],
    ],
    [
      'Bron har kostat sju miljoner kronor. En halv miljon av dem kom från givare.',
      ['7,000,000 SEK', '500,000 SEK'],
    ],
    [
      'Det blir 370 miljoner kronor 2027 och en halv miljard kronor 2028.',
      ['370,000,000 SEK', '500,000,000 SEK'],
    ],
    [
      'Stödet är på 38 miljoner kronor. Av det beräknas 6 miljoner gå till mackar.',
      ['38,000,000 SEK', '6,000,000 SEK'],
    ],
    ['Underskottet minskade med 3,7 procent eller 31 miljarder kronor.', ['31,000,000,000 SEK']],
    [
      'Subventionen ökas under 2023, varav 50 mnkr beslutas i VÄB och 50 mnkr tas från anslag 4:7 Bidrag.',
      ['50,000,000 SEK', '50,000,000 SEK'],
    ],
    [
      'Norrbotten: 4 302 717 kronor\nJämtland Härjedalen: 2 292 841 kronor',
      ['4,302,717 SEK', '2,292,841 SEK'],
    ],
    ['Kommunalarbetarnas 1 283 998 kr', ['1,283,998 SEK']],
    ['- Summa 10 000 000 kr', ['10,000,000 SEK']],
    [
      'Vi tillför 15 miljoner kronor till 12 vårdcentraler och 3 miljoner kronor till 4 sjukhus.',
      ['15,000,000 SEK', '3,000,000 SEK'],
    ],
    ['Elstödet: 2 500 kr per hushåll, högst 5 000 kronor.', ['2,500 SEK per household', 'atMost 5,000 SEK']],
    [
      'Resultatet efter finansiella poster uppgick till 12,4 (8,9) MSEK.',
      ['12,400,000 SEK', '8,900,000 SEK'],
    ],
    ['Nettoomsättningen ökade till 1 234,5 MSEK (1 100,2).', ['1,234,500,000 SEK', '1,100,200,000 SEK']],
    [
      'Investeringar i fastigheter (85 mnkr) och utrustning (40 mnkr) görs.',
      ['85,000,000 SEK', '40,000,000 SEK'],
    ],
    [
      'Bolagen får 3 respektive 4,5 miljoner kronor i aktieägartillskott.',
      ['3,000,000 SEK', '4,500,000 SEK'],
    ],
    ['Förslaget är att Bodens kommun får 3 849 122 kr.', ['3,849,122 SEK']],
    ['Taket höjs från 10 miljoner kronor till 20 miljoner kronor.', ['10,000,000 SEK', '20,000,000 SEK']],
    ['Ambulansflyget kostar ca 11,5 Mkr/år, en ökning med 4 %.', ['about 11,500,000 SEK per year']],
    ['Avgiften är 0 kr för barn under 18 år och 200 kronor för vuxna.', ['0 SEK', '200 SEK']],
    ['Av 100 kronor i skatt går 83 kronor till vården.', ['100 SEK', '83 SEK']],
    ['Sjukresor 25 kr/mil. Egenavgiften är 160 kr.', ['25 SEK per mil', '160 SEK']],
    ['År 2024 10 miljoner kronor och år 2025 15 miljoner kronor.', ['10,000,000 SEK', '15,000,000 SEK']],
    ['Stiftelsen fick 1 miljon. Det är 200 000 kronor mer än 2023.', ['1,000,000 SEK', '200,000 SEK']],
    ['Projektet pågår 2024-2027 och har en budget på 24 miljoner kronor.', ['24,000,000 SEK']],
    [
      'Satsningen kostar 10 miljoner kronor 2026 och beräknas till 20 miljoner 2027.',
      ['10,000,000 SEK', '20,000,000 SEK'],
    ],
    ['För 2 miljoner kronor kan 30 000 barn få hjälp.', ['2,000,000 SEK']],
    ['Grundbeloppet är 7 500 kronor per barn och månad.', ['7,500 SEK per child']],
    ['Sedan 2015 har 2 000 miljoner kronor betalats ut.', ['2,000,000,000 SEK']],
    ['Det motsvarar 1 krona av 10.', ['1 SEK']],
    ['Skattesatsen är 11,34 kronor.', ['11.34 SEK']],
    ['Hon fick 5 000-lappen tillbaka.', []],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});

describe('sentences in a release about money', () => {
  it.each<[string, string[]]>([
    ['Nämnden får femton färska miljoner till digitalisering.', ['15,000,000 SEK']],
    ['Äldreomsorgen får två extramiljoner ovanpå budget.', ['2,000,000 SEK']],
    [
      'Rörelseresultatet minskade till 66 (139) MSEK för kvartalet och till 282 (448) MSEK för året.',
      ['66,000,000 SEK', '139,000,000 SEK', '282,000,000 SEK', '448,000,000 SEK'],
    ],
    ['Vinsten steg till 1,2 miljarder kronor (1,04).', ['1,200,000,000 SEK', '1,040,000,000 SEK']],
    ['Resultatet exklusive poster på -22 MSEK (-150) minskade.', ['-22,000,000 SEK', '-150,000,000 SEK']],
    ['Utdelningen är 2,00 kronor/aktie.', ['2 SEK per share']],
    ['En ny vårdcentral för 120 miljoner byggs i Gällivare.', ['120,000,000 SEK']],
    ['Regionen gick 250 miljoner back i fjol.', ['250,000,000 SEK']],
    ['Underskottet landar på 1,2 miljarder.', ['1,200,000,000 SEK']],
    ['Kostnaden för hyrpersonal var 412 miljoner, 8 procent mer än året före.', ['412,000,000 SEK']],
    ['Invånarna betalar 11:34 kr per intjänad hundralapp.', ['11.34 SEK']],
    [
      'Stödet till grannlandet är 16,5 miljarder kronor (cirka 1,5 miljarder euro).',
      ['16,500,000,000 SEK', 'about 1,500,000,000 EUR'],
    ],
    ['Det 17:e stödpaketet är värt 13,3 miljarder kronor.', ['13,300,000,000 SEK']],
    [
      'Regeringen föreslår 1 630 miljoner kronor 2025, 2 100 miljoner kronor 2026 och 2 500 miljoner kronor årligen från och med 2027.',
      ['1,630,000,000 SEK', '2,100,000,000 SEK', '2,500,000,000 SEK per year'],
    ],
    [
      'Bensinpriset sänks med 1 krona och 30 öre och dieseln med 44 öre per liter.',
      ['1.3 SEK', '0.44 SEK per litre'],
    ],
    ['Straffet är upp till 10 miljoner euro eller 2 procent av omsättningen.', ['atMost 10,000,000 EUR']],
    ['Ungefär var tionde krona går till administration.', []],
    [
      '30 miljoner kronor av de totalt 70 miljoner kronorna används i år.',
      ['30,000,000 SEK', '70,000,000 SEK'],
    ],
    ['Länsstyrelsen får 4 miljoner per år 2025-2027 för arbetet.', ['4,000,000 SEK per year']],
    ['Enligt beräkningar bor 2,5 miljoner i områden med risk.', []],
    ['Kostnadsramen är 12 miljarder i 2021 års priser.', ['12,000,000,000 SEK']],
    ['Objektet kostar 1 234 mnkr i prisnivå 2021-02.', ['1,234,000,000 SEK']],
    ['5G-utbyggnaden i länet kostar 200 miljoner.', ['200,000,000 SEK']],
    ['Företaget, med en omsättning på en miljard, har 300 anställda.', ['1,000,000,000 SEK']],
    ['Det rör sig om 10-15 miljoner om året.', ['10,000,000–15,000,000 SEK per year']],
    ['Drygt halva summan, 2,6 miljoner, går till lokaler.', ['2,600,000 SEK']],
    ['Kassaflödet blev −45 mnkr, att jämföra med 12 mnkr.', ['-45,000,000 SEK', '12,000,000 SEK']],
    [
      'Regionen redovisar ett underskott på 312 mnkr, vilket är 45 mnkr sämre än budget.',
      ['312,000,000 SEK', '45,000,000 SEK'],
    ],
    [
      'Skatten gav 90 miljoner kronor. Intäkterna blev 8 miljoner lägre än väntat.',
      ['90,000,000 SEK', '8,000,000 SEK'],
    ],
    ['Ersättningen höjs från 1 200 till 1 350 kr/dygn.', ['1,200 SEK per day', '1,350 SEK per day']],
    ['Kommunen och regionen står för 2,5 miljoner kronor vardera.', ['2,500,000 SEK each']],
    ['Du kan söka mellan 5 000 och 50 000 kr.', ['5,000–50,000 SEK']],
    ['Sök upp till 100 000 kronor i bidrag!', ['atMost 100,000 SEK']],
    ['Vuxna 120 kr, barn 60 kr, under 7 år gratis.', ['120 SEK', '60 SEK']],
    [
      'Regeringen avsätter 1 miljard 2026, 2 miljarder 2027 och 3 miljarder 2028.',
      ['1,000,000,000 SEK', '2,000,000,000 SEK', '3,000,000,000 SEK'],
    ],
    ['Bolaget har fått en order värd drygt 2,4 MUSD.', ['over 2,400,000 USD']],
    [
      'Investeringen beräknas till mellan en och en och en halv miljard kronor.',
      ['1,000,000,000–1,500,000,000 SEK'],
    ],
    ['Månadskortet kostar 790 kronor (tidigare 740 kronor).', ['790 SEK', '740 SEK']],
    ['Kommunalskatten höjs med 1,00 krona till 23,50 kronor.', ['1 SEK', '23.5 SEK']],
    ['Regionskatten höjs från 11:34 till 11:84.', []],
    ['Fakta: Yta: 4 500 kvm. Kostnad: 185 Mkr. Byggstart: 2026.', ['185,000,000 SEK']],
    ['Total kostnad 14 986 732 kr, varav EU-stöd 7 493 366 kr (50 %).', ['14,986,732 SEK', '7,493,366 SEK']],
    [
      'Medfinansiering: Regionen (2,4 mkr), kommunen (1,2 mkr) och universitetet (600 tkr).',
      ['2,400,000 SEK', '1,200,000 SEK', '600,000 SEK'],
    ],
    ['Stödet kan uppgå till 75 %, dock högst 1 mnkr.', ['atMost 1,000,000 SEK']],
    ['Summa: 12 500 000:-', ['12,500,000 SEK']],
    ['Hundra miljoner till fler poliser', ['100,000,000 SEK']],
    ['Miljardsatsning på järnvägen: 2,3 miljarder till Malmbanan', ['2,300,000,000 SEK']],
    ['I år väntas 2 miljoner norrmän besöka landet.', []],
    [
      'Statsbidraget för 2025 är 100 miljoner och för 2026 är det 120 miljoner.',
      ['100,000,000 SEK', '120,000,000 SEK'],
    ],
    ['Upphandlingen är värd upp till 400 miljoner över fyra år.', ['atMost 400,000,000 SEK']],
    ['Det behövs hundratusentals kronor.', []],
    ['Kommunen får 20 nya miljoner till skolan.', ['20,000,000 SEK']],
    ['Bidraget är 5 miljoner extra kronor.', ['5,000,000 SEK']],
    ['Priset för en plats är EUR 5–7 million.', ['5,000,000–7,000,000 EUR']],
    ['Ett stipendium på SEK 500–700 delas ut.', ['500–700 SEK']],
  ])('%s', (text, expected) => {
    expect(sums(text, { moneyText: true })).toEqual(expected);
  });
});
