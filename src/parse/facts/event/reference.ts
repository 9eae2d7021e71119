import type { Reading } from '../../reading.js';

/** What the days and times of a release count from. */
export interface Reference {
  publishedAt: Date | null;
  /** Hours that the towns the release names are ahead of Stockholm; null when they tell nothing, or differ. */
  townsAhead: number | null;
}

/** Hours ahead of Stockholm; all change to summer time on the same night (Directive 2000/84/EC). */
const nations: readonly (readonly [RegExp, number])[] = [
  [/finsk|helsingfors|åländsk/iu, 1],
  [/baltisk|estnisk|lettisk|litauisk|ukrainsk|grekisk/iu, 1],
  [/brittisk|engelsk|irländsk|portugisisk|london/iu, -1],
  [/svensk|stockholm|centraleuropeisk|norsk|dansk/iu, 0],
];
const towns: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:Helsingfors|Åbo|Vasa|Rovaniemi|Mariehamn|Tallinn|Tartu|Riga|Vilnius|Kaunas|Kiev|Kyjiv|Kyiv|Lviv|Aten|Bukarest|Nicosia)(?!\p{L})/u,
    1,
  ],
  [/(?<!\p{L})(?:London|Edinburgh|Glasgow|Dublin|Lissabon|Porto)(?!\p{L})/u, -1],
  [
    /(?<!\p{L})(?:Bryssel|Luxemburg|Strasbourg|Paris|Berlin|Hamburg|München|Bonn|Haag|Amsterdam|Oslo|Bergen|Tromsø|Köpenhamn|Wien|Rom|Milano|Madrid|Barcelona|Prag|Warszawa|Gdańsk|Gdansk|Budapest|Genève|Zürich|Davos|Zagreb|Ljubljana|Bratislava|Valletta)(?!\p{L})/u,
    0,
  ],
];
/** Where clocks differ by more, or change on other nights. */
const FAR_AWAY =
  /(?<!\p{L})(?:Washington|New York|USA|Peking|Tokyo|Delhi|Nairobi|Dubai|Ankara|Istanbul|Moskva|Ottawa|Reykjavik|Jerusalem|Amman|Beirut|Doha|Kairo|Johannesburg|Canberra|Seoul)(?!\p{L})/u;
const otherZone =
  /(?:lokal|finsk|åländsk|brittisk|amerikansk|local|new york|östkust)[^.\n)]{0,30}?\s?(?:tid|time)(?![\p{sc=Latn}])/iu;
const LOCAL_TIME = /lokal tid/iu;

/** What a release's days count from: its publication, and for "lokal tid" the towns it names. */
export function referenceOf({ publishedAt, title, lead, body }: Reading): Reference {
  return {
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    townsAhead: LOCAL_TIME.test(body.text) ? townsAhead(`${title}\n${lead ?? ''}\n${body.text}`) : null,
  };
}

function townsAhead(text: string): number | null {
  if (FAR_AWAY.test(text)) return null;
  const named = towns.filter(([name]) => name.test(text)).map(([, ahead]) => ahead);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Hours the words' zone is ahead of Stockholm: 0 unless they name another one; null for a local time that cannot be told. */
export function hoursAhead(words: string, { townsAhead }: Reference): number | null {
  const named = otherZone.exec(words)?.[0];
  if (named === undefined) return 0;
  const nation = nations.find(([name]) => name.test(named));
  return nation ? nation[1] : LOCAL_TIME.test(named) ? townsAhead : null;
}
