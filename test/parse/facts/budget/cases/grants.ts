import type { Case } from './case.js';

/** Someone gets a sum, said in the ways releases say it. */
export const grants: Case[] = [
  {
    says: 'an authority whose name goes on behind "för" is the one the next sentence means',
    text: 'Myndigheten för psykologiskt försvar får i uppdrag att utveckla stödet. För uppdraget får myndigheten använda 4 miljoner kronor under 2024.',
    lines: [
      {
        kind: 'grant',
        value: 4_000_000,
        recipients: ['Myndigheten för psykologiskt försvar'],
        period: [2024, 2024],
      },
    ],
  },
  {
    says: 'areas are named by what they have',
    text: 'Regeringen avsätter 40 miljoner kronor. Av dessa ska minst 10 miljoner kronor gå till områden med socioekonomiska utmaningar.',
    lines: [
      { kind: 'grant', value: 40_000_000 },
      { kind: 'grant', value: 10_000_000, recipients: ['områden med socioekonomiska utmaningar'] },
    ],
  },
  {
    says: 'two that a relative clause is about both get the sum',
    text: 'Hederspris går till Jokkmokks återbruksgalleria och Piteå kajakklubb, som får 10 000 kronor var.',
    lines: [
      {
        kind: 'grant',
        value: 10_000,
        recipients: ['Jokkmokks återbruksgalleria', 'Piteå kajakklubb'],
      },
    ],
  },
  {
    says: 'words of a name that could shade a sum or be a trade',
    text: 'Stöd till bygden:\n\n* Byaföreningen Sandön Runt, 50 000 kr\n* Norrby Lanthandel, 140 000 kr',
    lines: [
      { kind: 'grant', value: 50_000, recipients: ['Byaföreningen Sandön Runt'] },
      { kind: 'grant', value: 140_000, recipients: ['Norrby Lanthandel'] },
    ],
  },
  {
    says: 'items that are meant for something',
    text: 'Tullverket får mer pengar:\n\n* 48 miljoner kronor avsedda för fler tulltjänstemän,\n* 37 miljoner kronor avsedda för hundar',
    lines: [
      { kind: 'grant', value: 48_000_000 },
      { kind: 'grant', value: 37_000_000 },
    ],
  },
  {
    says: 'what is added in one word',
    text: 'Regeringen beslutar att tillskjuta 12 miljoner kronor till Länsstyrelsen i Gävleborgs län.',
    lines: [{ kind: 'grant', value: 12_000_000, recipients: ['Länsstyrelsen i Gävleborgs län'] }],
  },
  {
    says: 'whose work a sum is for gets it',
    text: 'Regeringen bidrar med 150 miljoner kronor till FN:s och Röda Korsets arbete i Syriens närområde.',
    lines: [{ kind: 'grant', value: 150_000_000, recipients: ['FN', 'Röda Korset'] }],
  },
  {
    says: 'a name that opens with a word for a bound',
    text: 'Minst utvecklade länders fond (LDCF) får 155 miljoner kronor.',
    lines: [{ kind: 'grant', value: 155_000_000, recipients: ['Minst utvecklade länders fond (LDCF)'] }],
  },
  {
    says: 'what a correction takes back is no line',
    text: 'Borås kommun får 5 612 000 kronor och inte 6 512 000 kronor som tidigare angavs.',
    lines: [{ kind: 'grant', value: 5_612_000, recipients: ['Borås kommun'] }],
  },
  {
    says: 'the footnote of a sum gives its parts',
    text: 'MSB tillförs 35 miljoner kronor 2025\\*.\n\nMer text.\n\n\\* Varav 20 mnkr är nya medel och 15 mnkr omfördelas från anslag 2:7.',
    lines: [
      { kind: 'grant', value: 35_000_000, recipients: ['MSB'], period: [2025, 2025] },
      { kind: 'grant', value: 20_000_000 },
      { kind: 'grant', value: 15_000_000 },
    ],
  },
  {
    says: 'what a part of a sum is meant for, more of something',
    text: 'Kriminalvården får 900 miljoner kronor. Av dessa avser 400 miljoner kronor fler platser i häkte.',
    lines: [
      { kind: 'grant', value: 900_000_000, recipients: ['Kriminalvården'] },
      { kind: 'grant', value: 400_000_000 },
    ],
  },
  {
    says: 'whom a sum is used for gets it, not who decides so',
    text: 'Regionstyrelsen beslutade att använda 8 miljoner kronor av statsbidraget till vårdcentralerna.',
    lines: [{ kind: 'grant', value: 8_000_000, recipients: ['vårdcentralerna'] }],
  },
  {
    says: 'takes the sum of a correction from its text, not from the title it repeats',
    title: 'Rättelse: Tolv miljoner kronor till nya skidspår',
    text: 'I morse angav vi fel belopp. Kommunen avsätter 21 miljoner kronor till nya skidspår, inte tolv.',
    lines: [{ kind: 'grant', value: 21_000_000, purpose: 'nya skidspår' }],
  },
  {
    says: 'the subject of "beviljas" gets it',
    text: 'Silvermuseet beviljas 350 000 kronor för att digitalisera sina samlingar.',
    lines: [
      { kind: 'grant', value: 350_000, recipients: ['Silvermuseet'], purpose: 'digitalisera sina samlingar' },
    ],
  },
  {
    says: 'the subject stands behind the verb when a year opens the sentence',
    text: 'Under 2026 tilldelas Norrbottensteatern 3,2 miljoner kronor för turnéer i inlandet.',
    lines: [{ kind: 'grant', value: 3_200_000, recipients: ['Norrbottensteatern'], period: [2026, 2026] }],
  },
  {
    says: 'years behind "för" are a period, not a purpose; neither is what comes on top',
    text: 'Regionstyrelsen fördelar 36 miljoner kronor för 2026-2028 till Tjejjouren Väst.\n\nNämnden tillförs 2 miljoner kronor utöver kompensation för löneökningar.',
    lines: [
      {
        kind: 'grant',
        value: 36_000_000,
        recipients: ['Tjejjouren Väst'],
        purpose: null,
        period: [2026, 2028],
      },
      { kind: 'grant', value: 2_000_000, purpose: null },
    ],
  },
  {
    says: 'the frame a sum is within is no purpose',
    text: 'Region Skåne får 191 miljoner kronor i statsbidrag inom ramen för kultursamverkansmodellen.',
    lines: [{ kind: 'grant', value: 191_000_000, recipients: ['Region Skåne'], purpose: null }],
  },
  {
    says: 'a goal that opens the sentence ends where its verb stands',
    text: 'För att korta köerna beslutade styrelsen att flytta 15 miljoner kronor till Torsby sjukhus.',
    lines: [{ kind: 'grant', value: 15_000_000, recipients: ['Torsby sjukhus'], purpose: 'korta köerna' }],
  },
  {
    says: 'the subject stands between auxiliary and verb',
    text: 'Nu har Sametinget beviljats två miljoner kronor till språkcentrum.',
    lines: [{ kind: 'grant', value: 2_000_000, recipients: ['Sametinget'] }],
  },
  {
    says: 'the subject of a clause with "att" gets it',
    text: 'Förslaget är att Havremagasinet får 1 849 122 kr och att Resurscentrum för konst får 725 000 kr.',
    lines: [
      { kind: 'grant', value: 1_849_122, recipients: ['Havremagasinet'], status: 'proposed' },
      { kind: 'grant', value: 725_000, recipients: ['Resurscentrum för konst'], status: 'proposed' },
    ],
  },
  {
    says: 'a verb with a capital is part of a name',
    text: 'Därutöver beviljas Föreningen Raska Steg 300 000 kronor för sitt läger, under förutsättning att minst tio familjer anmäler sig.',
    lines: [{ kind: 'grant', value: 300_000, recipients: ['Föreningen Raska Steg'], status: 'conditional' }],
  },
  {
    says: 'a relative clause behind a comma is about the body before it',
    text: 'Uppdraget går till Skolverket, som får en miljon kronor för att sprida läromedlen.',
    lines: [{ kind: 'grant', value: 1_000_000, recipients: ['Skolverket'] }],
  },
  {
    says: 'two relative clauses, each about the body before it',
    text: 'Störst bidrag går till Tallby SK, som beviljas 480 000 kronor till en snökanon, och Forsnäs Ridklubb, som får 365 000 kr till ridhuset.',
    lines: [
      { kind: 'grant', value: 480_000, recipients: ['Tallby SK'] },
      { kind: 'grant', value: 365_000, recipients: ['Forsnäs Ridklubb'] },
    ],
  },
  {
    says: 'a group of researchers gets it, whoever comes first in the sentence',
    text: 'En forskargrupp vid Luleå tekniska universitet har beviljats 27 miljoner kronor för mätningar.',
    lines: [
      {
        kind: 'grant',
        value: 27_000_000,
        recipients: ['En forskargrupp vid Luleå tekniska universitet'],
      },
    ],
  },
  {
    says: 'the wrong sum in the parenthesis of a correction is none',
    text: 'Bygdegården Lunden beviljas 412 000 kronor (inte 421 000 kronor) för en ny entré.',
    lines: [{ kind: 'grant', value: 412_000, recipients: ['Bygdegården Lunden'] }],
  },
  {
    says: 'who has the sum at its disposal, named behind the passive',
    text: 'Resterande 15,3 miljoner kronor disponeras av Naturvårdsverket och fördelas till kommuner efter ansökan.',
    lines: [{ kind: 'grant', value: 15_300_000, recipients: ['Naturvårdsverket'] }],
  },
  {
    says: 'whom the sum goes to stands first',
    text: 'Till Arjeplogs kommun och Kalix kommun går 1 250 000 kr vardera för kompetensförsörjning.',
    lines: [
      { kind: 'grant', value: 1_250_000, recipients: ['Arjeplogs kommun', 'Kalix kommun'], each: true },
    ],
  },
  {
    says: 'an adjective made of a verb is no verb',
    text: 'Norrlandsoperan får ett utökat stöd med 1,5 miljoner kronor.',
    lines: [{ kind: 'grant', value: 1_500_000, recipients: ['Norrlandsoperan'] }],
  },
  {
    says: '"respektive" between the names pairs them with the sums',
    text: 'Livsmedelsverket respektive Kustbevakningen tilldelas 180 miljoner kronor och 55 miljoner kronor.',
    lines: [
      { value: 180_000_000, recipients: ['Livsmedelsverket'] },
      { value: 55_000_000, recipients: ['Kustbevakningen'] },
    ],
  },
  {
    says: 'the next sentence says whom the money goes to',
    text: 'Regeringen har avsatt 3 miljoner kronor för 2025. Pengarna ska gå till Riksantikvarieämbetet.',
    lines: [{ value: 3_000_000, recipients: ['Riksantikvarieämbetet'] }],
  },
  {
    says: 'the part of somebody in an apposition',
    text: 'Norrbottens museums del, 1,9 miljoner kronor, betalas ut under hösten.',
    lines: [{ kind: 'grant', value: 1_900_000, recipients: ['Norrbottens museum'] }],
  },
  {
    says: 'what was set aside before and still holds, and what comes on top of it',
    text: 'Sedan tidigare har det avsatts medel. Försvarsmakten tillförs 5 miljarder kronor utöver vad som tidigare beslutats. För lärare har det sedan tidigare avsatts 40 miljoner kronor till utbildning.',
    lines: [{ value: 5_000_000_000, recipients: ['Försvarsmakten'] }, { value: 40_000_000 }],
  },
  {
    says: 'a share "av dessa", though it was got earlier this year',
    text: 'Under 2026 har regeringen avsatt 18 miljoner kronor för språk. Sametinget har tidigare i år fått 7 miljoner kronor av dessa.',
    lines: [{ value: 18_000_000 }, { value: 7_000_000, recipients: ['Sametinget'] }],
  },
  {
    says: 'the network of a relative clause, not what stands before its verb',
    text: 'Gruppen ingår i ett europeiskt nätverk som har fått 3,2 miljoner euro.',
    lines: [{ value: 3_200_000, recipients: ['ett europeiskt nätverk'] }],
  },
  {
    says: 'a relative clause about both names before it',
    text: 'Stipendiet om 40 000 kronor tilldelas Kalix kammarkör och Boden Brass, som får 20 000 kronor var.',
    lines: [
      { value: 40_000, recipients: ['Kalix kammarkör', 'Boden Brass'] },
      { value: 20_000, each: true },
    ],
  },
  {
    says: 'a part that is said to be in what was named before',
    text: 'Regeringen avsätter 90 miljoner kronor till skogen. I det ingår 35 miljoner kronor till Skogsstyrelsen.',
    lines: [{ value: 90_000_000 }, { value: 35_000_000, recipients: ['Skogsstyrelsen'], partOf: 90_000_000 }],
  },
  {
    says: 'who uses the money',
    text: 'Medlen, sammanlagt 7 miljoner kronor, ska användas av länsstyrelserna.',
    lines: [{ value: 7_000_000, recipients: ['länsstyrelserna'] }],
  },
  {
    says: 'a sum with its value in kronor behind a comma is one sum',
    text: 'Stödet på 3,4 miljoner euro, cirka 38 miljoner kronor, går till Luleå tekniska universitet.',
    lines: [{ value: 3_400_000, recipients: ['Luleå tekniska universitet'] }],
  },
  {
    says: 'a list behind a colon in the middle of a sentence',
    text: 'De statliga museerna får 40 miljoner kronor extra: Nationalmuseum 22 miljoner kronor och Moderna museet 18 miljoner kronor.',
    lines: [
      { value: 40_000_000, recipients: ['De statliga museerna'] },
      { value: 22_000_000, recipients: ['Nationalmuseum'] },
      { value: 18_000_000, recipients: ['Moderna museet'] },
    ],
  },
  {
    says: 'the second of two names goes on with its "för"',
    text: 'Regeringen ger Försvarsmakten och Myndigheten för civilt försvar 30 miljoner kronor vardera.',
    lines: [
      { value: 30_000_000, recipients: ['Försvarsmakten', 'Myndigheten för civilt försvar'], each: true },
    ],
  },
  {
    says: 'pairs "respektive" joins behind another sum of the sentence',
    text: 'Domstolsverkets ram utökas med 40 mnkr, och Åklagarmyndigheten och Kustbevakningen får 12 respektive 9,5 miljoner kronor.',
    lines: [
      { kind: 'increase', value: 40_000_000 },
      { value: 12_000_000, recipients: ['Åklagarmyndigheten'] },
      { value: 9_500_000, recipients: ['Kustbevakningen'] },
    ],
  },
  {
    says: '"kunna få" has its subject before it, and "c:a" is no verb',
    text: 'Länsstyrelserna ska kunna få 300 000 kr var. Skolverket och Sametinget får c:a tre miljoner kronor var.',
    lines: [
      { value: 300_000, recipients: ['Länsstyrelserna'], each: true },
      { value: 3_000_000, recipients: ['Skolverket', 'Sametinget'], each: true },
    ],
  },
  {
    says: 'what a relative clause behind it says of the past does not recall the sum',
    text: 'Förslaget är att Silvermuseet får 3 849 122 kr och Norra Scenen 2 110 500 kr för projekt som redan påbörjats.',
    lines: [
      { value: 3_849_122, recipients: ['Silvermuseet'] },
      { value: 2_110_500, recipients: ['Norra Scenen'] },
    ],
  },
  {
    says: 'a round part of the money is not the rounded whole',
    text: 'Kommunen får 660 000 kronor i bidrag för språk och lägger själv till 440 000 kr. Tillsammans blir det 1,1 miljoner kronor.\n\nAv pengarna går sammanlagt en miljon till förskolorna.',
    lines: [
      { value: 660_000, partOf: 1_100_000 },
      { value: 440_000, partOf: 1_100_000 },
      { kind: 'frame', value: 1_100_000, recipients: [] },
      { value: 1_000_000, recipients: ['förskolorna'], partOf: 1_100_000 },
    ],
  },
  {
    says: 'whose task it is to use the sum',
    text: 'Regeringen ger i uppdrag åt Skogsstyrelsen att använda 8 miljoner kronor för att inventera skog.',
    lines: [{ value: 8_000_000, recipients: ['Skogsstyrelsen'] }],
  },
  {
    says: 'who has the task gets what comes for it',
    text: 'Skogsstyrelsen har fått i uppdrag att inventera skog och tilldelas för detta 8 miljoner kronor.',
    lines: [{ value: 8_000_000, recipients: ['Skogsstyrelsen'] }],
  },
  {
    says: 'what comes on top',
    text: 'Sedan tidigare har 200 miljoner kronor betalats ut och nu tillkommer 120 miljoner kronor till Moldavien.',
    lines: [{ value: 120_000_000 }],
  },
  {
    says: 'pairs keep together though another figure of the sentence is no allocation',
    text: 'Åklagarmyndigheten och Kustbevakningen får 10 respektive 6,5 miljoner kronor mot den ekonomi som omsätter 100 miljarder kronor om året.',
    lines: [
      { value: 10_000_000, recipients: ['Åklagarmyndigheten'] },
      { value: 6_500_000, recipients: ['Kustbevakningen'] },
    ],
  },
  {
    says: 'the shape a sum is given in stands before whom it is given to',
    text: 'Resterande 60 miljoner kronor ges som humanitärt stöd till Internationella rödakorskommittén (ICRC).',
    lines: [{ value: 60_000_000, recipients: ['Internationella rödakorskommittén (ICRC)'] }],
  },
  {
    says: 'one phrase for several centres in several places',
    text: 'Knappt 13 miljoner kronor går till kliniska forskningscentrum i Luleå, Boden och Kalix.',
    lines: [{ value: 13_000_000, recipients: ['kliniska forskningscentrum i Luleå, Boden och Kalix'] }],
  },
  {
    says: 'a share "av dessa" that may be used for something',
    text: 'Sametinget får 12 miljoner kronor för språk. Av dessa ska 3 miljoner kronor användas till läromedel.',
    lines: [
      { value: 12_000_000, recipients: ['Sametinget'] },
      { value: 3_000_000, partOf: 12_000_000 },
    ],
  },
  {
    says: 'who is told to find out something, and may use a sum for it',
    text: 'Statskontoret får i uppdrag att kartlägga läget och får för detta använda högst 1 500 000 kronor.',
    lines: [{ value: 1_500_000, recipients: ['Statskontoret'] }],
  },
  {
    says: 'what is used for something is not for whom the sum before was',
    text: 'Stödlinjen Ring Oss får 2,3 miljoner kronor och knappt 1,5 miljoner kronor används till utbildning. Trafikverket får därtill 15 miljoner kronor.',
    lines: [
      { value: 2_300_000, recipients: ['Stödlinjen Ring Oss'] },
      { value: 1_500_000, recipients: [] },
      { value: 15_000_000, recipients: ['Trafikverket'] },
    ],
  },
  {
    says: 'a share of the money is nobody',
    text: 'Kustbevakningen får huvuddelen av pengarna, 180 miljoner kronor.',
    lines: [{ kind: 'grant', value: 180_000_000, recipients: ['Kustbevakningen'] }],
  },
  {
    says: 'a year is nobody',
    text: 'Under 2026 avsätts 60 miljoner kronor, nästa år 90 miljoner kronor.',
    lines: [
      { value: 60_000_000, recipients: [] },
      { value: 90_000_000, recipients: [] },
    ],
  },
  {
    says: 'what stands in a budget is set aside',
    text: 'I investeringsbudgeten finns 95 miljoner kronor för en ny förskola i Sjöviken.',
    lines: [{ value: 95_000_000, purpose: 'en ny förskola i Sjöviken' }],
  },
  {
    says: 'the one who gives is no recipient',
    text: 'Därför ger regeringen Kungliga biblioteket 12 miljoner kronor.',
    lines: [{ kind: 'grant', value: 12_000_000, recipients: ['Kungliga biblioteket'] }],
  },
  {
    says: 'whom "till" names gets what is paid out',
    text: 'Kammarkollegiet ska betala ut 48 miljoner kronor till regionerna för arbetet med kroniska sjukdomar.',
    lines: [{ kind: 'grant', value: 48_000_000, recipients: ['regionerna'] }],
  },
  {
    says: 'the one told to hand out the money does not get it',
    text: 'Regeringen ger Länsstyrelsen i Dalarnas län i uppdrag att fördela 9 miljoner kronor till bygdegårdar.',
    lines: [{ kind: 'grant', value: 9_000_000, recipients: ['bygdegårdar'] }],
  },
  {
    says: 'what the money goes to is a purpose when it names no body',
    text: 'Regeringen avsätter 75 miljoner kronor till insatser mot våld i nära relationer.',
    lines: [
      { kind: 'grant', value: 75_000_000, recipients: [], purpose: 'insatser mot våld i nära relationer' },
    ],
  },
  {
    says: 'a passive sum may be the subject',
    text: '26 miljoner kronor anslås till Länsmuseet Gävleborg och 4 miljoner kronor till Dalarnas museum.',
    lines: [
      { kind: 'grant', value: 26_000_000, recipients: ['Länsmuseet Gävleborg'] },
      { kind: 'grant', value: 4_000_000, recipients: ['Dalarnas museum'] },
    ],
  },
  {
    says: 'a sum without its own verb carries the verb before on',
    text: 'Regionen beviljar Dans i Nord 900 000 kronor, Filmpool Nord 1,1 miljoner kronor och Norrbottensmusiken 450 000 kronor.',
    lines: [
      { kind: 'grant', value: 900_000, recipients: ['Dans i Nord'] },
      { kind: 'grant', value: 1_100_000, recipients: ['Filmpool Nord'] },
      { kind: 'grant', value: 450_000, recipients: ['Norrbottensmusiken'] },
    ],
  },
  {
    says: 'a list of bodies shares one sum',
    text: 'Luleå kommun, Piteå kommun och Älvsbyns kommun får dela på 6 miljoner kronor.',
    lines: [
      {
        kind: 'grant',
        value: 6_000_000,
        recipients: ['Luleå kommun', 'Piteå kommun', 'Älvsbyns kommun'],
        each: false,
      },
    ],
  },
  {
    says: '"vardera" gives the sum to each',
    text: 'Umeå universitet och Mittuniversitetet tilldelas 7,5 miljoner kronor vardera.',
    lines: [
      { kind: 'grant', value: 7_500_000, recipients: ['Umeå universitet', 'Mittuniversitetet'], each: true },
    ],
  },
  {
    says: '"var" behind the sum gives it to each',
    text: 'Folkhälsomyndigheten och Läkemedelsverket får en halv miljon kronor var under 2025.',
    lines: [
      { kind: 'grant', value: 500_000, recipients: ['Folkhälsomyndigheten', 'Läkemedelsverket'], each: true },
    ],
  },
  {
    says: 'an "och" inside a name joins nothing',
    text: 'Myndigheten för ungdoms- och civilsamhällesfrågor får 30 miljoner kronor.',
    lines: [
      { kind: 'grant', value: 30_000_000, recipients: ['Myndigheten för ungdoms- och civilsamhällesfrågor'] },
    ],
  },
  {
    says: 'a name with "för … och …" stays whole',
    text: 'Inspektionen för vård och omsorg tillförs 18 miljoner kronor 2026.',
    lines: [
      {
        kind: 'grant',
        value: 18_000_000,
        recipients: ['Inspektionen för vård och omsorg'],
        period: [2026, 2026],
      },
    ],
  },
  {
    says: '"respektive" pairs recipients and sums',
    text: 'Kiruna kommun och Pajala kommun får 2 respektive 3 miljoner kronor.',
    lines: [
      { kind: 'grant', value: 2_000_000, recipients: ['Kiruna kommun'] },
      { kind: 'grant', value: 3_000_000, recipients: ['Pajala kommun'] },
    ],
  },
  {
    says: 'a relative clause behind the name is no part of it',
    text: 'Teater Nolby, som firar 40 år, får 275 000 kronor i projektstöd.',
    lines: [{ kind: 'grant', value: 275_000, recipients: ['Teater Nolby'] }],
  },
  {
    says: 'support with "med" reaches its object',
    text: 'Kulturnämnden stöttar Scenkonst Sörmland med 640 000 kronor.',
    lines: [{ kind: 'grant', value: 640_000, recipients: ['Scenkonst Sörmland'] }],
  },
  {
    says: 'a noun may carry the sum',
    text: 'Nämnden fattade beslut om ett bidrag på 85 000 kronor till Kukkola byaförening.',
    lines: [{ kind: 'grant', value: 85_000, recipients: ['Kukkola byaförening'] }],
  },
  {
    says: 'co-funding on condition is conditional',
    text: 'Region Gotland går in med 300 000 kr i medfinansiering under förutsättning att Tillväxtverket beviljar projektet.',
    lines: [{ kind: 'grant', value: 300_000, recipients: [], status: 'conditional' }],
  },
  {
    says: 'what is proposed to be set aside is proposed',
    text: 'Utskottet föreslås avsätta maximalt 1,5 miljoner kronor till bredband i väglöst land.',
    lines: [{ kind: 'grant', value: 1_500_000, recipients: [], status: 'proposed' }],
  },
  {
    says: 'whoever may use a sum gets it',
    text: 'Socialstyrelsen får använda högst 14 miljoner kronor för uppdraget under 2026.',
    lines: [{ kind: 'grant', value: 14_000_000, recipients: ['Socialstyrelsen'], period: [2026, 2026] }],
  },
  {
    says: 'a body named by its kind is the one named before',
    text: 'Stiftelsen Gammelstads kyrkstad bevarar världsarvet. Stiftelsen får 410 000 kronor i år.',
    lines: [
      {
        kind: 'grant',
        value: 410_000,
        recipients: ['Stiftelsen Gammelstads kyrkstad'],
        period: [2025, 2025],
      },
    ],
  },
  {
    says: 'bold names are read as others',
    text: '**Polismyndigheten** tillförs 210 miljoner kronor 2026 för fler utbildningsplatser.',
    lines: [{ kind: 'grant', value: 210_000_000, recipients: ['Polismyndigheten'] }],
  },
  {
    says: 'parentheses behind names hold their sums',
    text: 'Följande projekt får stöd: Björkskatans IF (120 000 kronor), Råneå GIF (80 000 kronor) och Notvikens IK (45 000 kronor).',
    lines: [
      { kind: 'grant', value: 120_000, recipients: ['Björkskatans IF'] },
      { kind: 'grant', value: 80_000, recipients: ['Råneå GIF'] },
      { kind: 'grant', value: 45_000, recipients: ['Notvikens IK'] },
    ],
  },
  {
    says: 'research grants reach the university',
    text: 'Vinnova beviljar Luleå tekniska universitet 11,4 miljoner kronor för forskning om kolfri gruvdrift.',
    lines: [{ kind: 'grant', value: 11_400_000, recipients: ['Luleå tekniska universitet'] }],
  },
  {
    says: 'a municipal board gives to an association',
    text: 'Fritidsnämnden ger Sunderby SK 150 000 kronor till ny belysning på elljusspåret.',
    lines: [{ kind: 'grant', value: 150_000, recipients: ['Sunderby SK'] }],
  },
  {
    says: 'sums in euro keep their currency',
    text: 'Projektet får 1,8 miljoner euro från Interreg Aurora.',
    lines: [{ kind: 'grant', value: 1_800_000, currency: 'EUR', recipients: ['Projektet'] }],
  },
  {
    says: 'a conversion behind the sum is the same sum',
    text: 'Finland bidrar med 10 miljoner euro, motsvarande cirka 115 miljoner kronor, till fonden.',
    lines: [{ kind: 'grant', value: 10_000_000, currency: 'EUR', recipients: ['fonden'] }],
  },
  {
    says: 'a state gift to a country',
    text: 'Sverige ger ytterligare 300 miljoner kronor i humanitärt stöd till Ukraina.',
    lines: [{ kind: 'grant', value: 300_000_000, recipients: ['Ukraina'] }],
  },
  {
    says: 'what comes on top',
    text: 'Regeringen har avsatt en halv miljard kronor. Till det kommer två och en halv miljon kronor till Skolmyndigheten, som ska anpassa läroböcker. Därtill kommer 3 miljoner kronor för läsfrämjande.',
    lines: [
      { kind: 'grant', value: 500_000_000 },
      { kind: 'grant', value: 2_500_000, recipients: ['Skolmyndigheten'] },
      { kind: 'grant', value: 3_000_000, purpose: 'läsfrämjande' },
    ],
  },
  {
    says: 'a name with its abbreviation is one recipient',
    text: '35 miljoner kronor går till Röda halvmånens internationella kommitté, RHIK.',
    lines: [{ kind: 'grant', value: 35_000_000, recipients: ['Röda halvmånens internationella kommitté'] }],
  },
  {
    says: 'a council named for a river',
    text: 'Störst bidrag får Norrby kommun, 2,1 miljoner kronor, och Vattenrådet för Stråkån som får 1,4 mkr.',
    lines: [
      { kind: 'grant', value: 2_100_000, recipients: ['Norrby kommun'] },
      { kind: 'grant', value: 1_400_000, recipients: ['Vattenrådet för Stråkån'] },
    ],
  },
];
