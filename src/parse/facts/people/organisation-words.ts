import { isGivenName } from './given-names.js';

/** Words that begin the name of a body, never of a person. */
const openings = new Set(
  `Region Regionen Regionens Länsstyrelsen Länsstyrelserna Kommunen Stiftelsen Föreningen Sveriges Sverige Svenska Svenskt Svensk Statens
Nordiska Nationella Nationellt Polisen Polismyndigheten Regeringen Regeringskansliet Riksdagen Riksteatern Europeiska EU FN Kungliga Myndigheten
Kommunal Landstinget Centrum Institutet Energikontor Energikontoret Internationella Folkets Kulturens Norra Södra Västra Östra
Stockholms Göteborgs Malmö Uppsala Luleå Piteå Bodens Boden Kiruna Gällivare Norrbottens Norrbotten Västerbottens Västerbotten The`.split(
    /\s+/,
  ),
);

const endings =
  /(?:verket|verkets|myndigheten|myndighetens|styrelsen|nämnden|kommun|kommuns|universitet|universitetet|universitets|högskola|högskolan|förbund|förbundet|partiet|kansliet|institutet|delegationen|bolag|bolaget|bolagen|banken|sjukhus|sjukhuset|fonden|teatern|museet|museum|kyrkan|akademin|domstolen|inspektionen|förvaltningen|centralen|centrum|departementet|tjänsten|stiftelsen|föreningen|rådet|gruppen|koncernen|skolan|hallen|huset|county|university|agency|council|authority|foundation|group|institute|museum|hospital)$/iu;

const endingWords = new Set([
  'AB',
  'Ltd',
  'Inc',
  'HB',
  'BV',
  'Oy',
  'AS',
  'A/S',
  'GmbH',
  'Sverige',
  'Sweden',
  'Norrbotten',
  'Norr',
  'Nord',
]);

/** "SKR", "E4:s", "H&M"; figures alone are none. */
const abbreviation = /^(?=[\d&]*\p{Lu})[\p{Lu}\d&]{2,}(?::s|s)?$/u;

/** Words in a name that only a company or body has: abbreviations in capitals, "AB", "…verket". */
export function isOrganisationName(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  const [first] = words;
  if (!first) return false;
  if (openings.has(first)) return true;
  return words.some((word) => endingWords.has(word) || endings.test(word) || abbreviation.test(word));
}

const places =
  /^(?:Sverige|Norge|Finland|Danmark|Island|Norrbotten|Västerbotten|Luleå|Piteå|Boden|Kiruna|Stockholm|Göteborg|Malmö|Europa|Ukraina|Norrland|EU|USA|Tyskland|Frankrike)$/u;

/**
 * The body in front of a title, taken out of its genitive: "Sidas" → "Sida", "SSAB:s" → "SSAB",
 * "Region Norrbottens" → "Region Norrbotten". Null for a country or place ("Sveriges statsminister") and for other words.
 */
export function organisationInGenitive(words: string): string | null {
  const base = /^(.*\p{L}):s$/u.exec(words)?.[1] ?? /^(.*[^s\s])s$/u.exec(words)?.[1];
  if (!base || !/^\p{Lu}/u.test(base) || places.test(base) || isGivenName(base.split(' ', 1)[0] ?? ''))
    return null;
  return base;
}
