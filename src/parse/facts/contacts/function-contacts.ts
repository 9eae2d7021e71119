const desk =
  /(?:press|medie?|media|kommunikations|informations|nyhets|ackrediterings|upplysnings)(?:tjänst|jour|avdelning|enhet|rum|telefon|funktion|service|desk|byrå|team|kansli|sekretariat|stab|talesperson|center|centrum|central|nummer)(?:en|n|et)?(?![\p{sc=Latn}])|(?:press|media)\s?(?:office|desk|service|relations|team|line)(?![\p{sc=Latn}])|(?:press|medie|media)kontakt(?:en|er)?(?![\p{sc=Latn}])|(?:tjänsteman|kommunikatör) i beredskap|(?:jourhavande|vakthavande)\s[\p{sc=Latn}]+|kansli(?:et)?(?![\p{sc=Latn}])/iu;
const label =
  /^(?:(?:press|medie|media)(?:kontakt|ansvarig)(?:en|er)?|press contact|media contact|press officer)$/iu;

/** Whether the words name a desk one can call rather than a person: "Presstjänst", "Region Norrbottens pressjour". */
export function isFunction(words: string): boolean {
  return words.length <= 80 && desk.test(words);
}

/** Whether the words only say what the people listed are for, so that a name may still follow. */
export function isFunctionLabel(words: string): boolean {
  return label.test(words);
}

const office =
  /^(?:\p{L}[\p{L}&-]*\s){0,3}\p{L}*(?:staben|enheten|avdelningen|förvaltningen|centralen|kontoret|kundtjänst|kundservice|kundcenter|kontaktcenter|receptionen)$|^(?:\p{L}[\p{L}&-]*\s){0,3}\p{L}+s\s(?:telefon)?växel$/iu;

/** Whether the words name a part of an organisation that has its own number among people's: "Ledningsstaben". */
export function isOffice(words: string): boolean {
  return words.length <= 80 && office.test(words);
}

const publicDesk =
  /(?:kundtjänst|kundservice|kundcenter|kontaktcenter|medborgarservice|konsumentvägledning|skadereglering|receptionen)$/iu;

/** Whether a desk answers the public, not the press: "Pensionsmyndighetens kundservice". */
export function isPublicDesk(name: string): boolean {
  return publicDesk.test(name);
}

/** "landsbygdsministerns pressekreterare": whose, and what, but not who. */
const unnamedRole =
  /^(?:[\p{L}&-]+\s){0,2}[\p{L}:-]+s\s(?:pressekreterare|presschef|presstalesperson|pressansvariga?|presskontakt|pressofficer)$/iu;

/** Who the words name by a role for the press only, without the "på" that leads to the number; null when they do not. */
export function unnamedRoleOf(words: string): string | null {
  const role = words.replace(/\s(?:på|via)$/u, '');
  return unnamedRole.test(role) ? role : null;
}

/** A label and the word that asks to call: "Anmälan: Kontakta Region Norrbottens presstjänst". */
const leadIn = /^(?:[^:]*:\s+)?(?:(?:kontakta|ring|mejla|contact|call)\s+)?/iu;

/** "Myndigheten för samhällsskydd och beredskaps presstjänst": the body's name up to its last word. */
const longOwner = /\p{Lu}[\p{L}-]+ för (?:[\p{Ll}-]+,? ){0,6}$/u;

/** The desk's name without the words around it: "Pressjouren nås på" → "Pressjouren". */
export function functionName(words: string): string {
  const match = desk.exec(words);
  if (!match) return words;
  const end = match.index + match[0].length;
  const behind =
    /^(?:\s+(?:vid|på|hos|för|i)\s+\p{Lu}(?:[\p{L}-]*\sför\s[\p{L}-]+\soch\s\p{Ll}[\p{L}-]+)?[^,.;:]*?)?(?=\s+(?:nås|når|på|via|finns|svarar|är|har|och|tel|telefon)(?![\p{L}])|[,.;:(]|$)/u.exec(
      words.slice(end),
    );
  const before = words.slice(0, match.index);
  const clause = before.replace(leadIn, '');
  const lead =
    /((?:\p{Lu}[\p{L}-]*-\soch\s\p{Ll}+s\s)|(?:\p{Lu}[\p{L}\p{N}:&-]*\s+)+(?:\p{Ll}+s\s+)?|(?<!\p{L})(?!nås\s)\p{Ll}+s\s+)?$/u.exec(
      clause,
    )?.[1] ?? '';
  const owner = longOwner.exec(clause.slice(0, clause.length - lead.length))?.[0] ?? '';
  return ((/^\p{Ll}/u.test(lead) ? owner : '') + lead + match[0] + (behind?.[0] ?? '')).trim();
}
