/**
 * Names that releases use for one and the same body, where neither case, genitive nor form of company tells.
 * The first of each row is the one the feed is named after. Former names belong here too: the money follows.
 */
const rows: readonly (readonly [string, ...string[]])[] = [
  ['Region Norrbotten', 'Norrbottens läns landsting', 'Landstinget i Norrbotten', 'NLL'],
  ['Luleå tekniska universitet', 'LTU', 'Luleå tekniska högskola'],
  ['Norrbottensteatern', 'Norrbottens länsteater'],
  ['Norrbottensmusiken', 'Norrbottens läns musikstiftelse'],
  ['Länsstyrelsen i Norrbotten', 'Länsstyrelsen i Norrbottens län', 'Länsstyrelsen Norrbotten'],
  [
    'Regionala kollektivtrafikmyndigheten',
    'RKM Norrbotten',
    'Regionala kollektivtrafikmyndigheten i Norrbotten',
  ],
  ['Riksidrottsförbundet', 'RF'],
  ['Kulturrådet', 'Statens kulturråd'],
  ['Sametinget', 'Sámediggi'],
];

/** From any of the spellings to the one that stands for all, both folded by the caller's rule. */
export function knownSpellings(fold: (name: string) => string): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([first, ...others]) => others.map((other) => [fold(other), fold(first)])));
}
