const labels =
  /^(?:(?:och|eller|samt|alternativt|or|and|på|via|till|av|hos|med|båda)(?![\p{sc=Latn}])|&)?\s*(?:(?:namn|titel|befattning|roll|name|title|kontaktperson|kontakt|contact)\s*:\s*)?/iu;
/** The letter of "2:e vice ordförande" is no label. */
const reachLabels =
  /(?<![\p{sc=Latn}]|\d:)(?:tel|tfn|telefon(?:nummer)?|telnr|mob|mobil(?:tel|telefon|nummer)?|direkt(?:nummer|telefon|tel)?|(?<!\p{L}s\s)växel|e-?post(?:adress)?|e-?mail|mail|mejl|epost|phone|mobile|cell|fax|webb?|hemsida|dagtid|kvällstid|kvällar|helger|arbete|vx|t|m|e)(?:\s*(?:nr|nummer))?\s*[.:]*\s*(?=$|[\s/,;])/giu;

const bracketedLabels = /\((?:växel|vx|mobil|direkt|dagtid|kvällstid|jour|dygnet runt)(?:\)|$)/giu;

/** The words of a part without "Tel:", "e-post" and the like. */
export function withoutLabels(raw: string): string {
  const text = raw.replace(/\s+/gu, ' ').trim().replace(labels, '');
  return text
    .replace(bracketedLabels, ' ')
    .replace(reachLabels, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:.()/|·•–—-]+/u, '')
    .replace(/[\s,;:/|·•–—(-]+$/u, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .trim()
    .replace(labels, '');
}

const junk =
  /^(?:och|eller|samt|på|via|till|av|se (?:ovan|nedan|presskontakt).*|ovan|nedan|nås|nås på|kan nås|när du|vid frågor|gärna|tack|(?:kan )?nås .*|svarar .*|telefon|telefontid .*|or|and|at|on|see .*|mejla|ring|skriv till|läs mer.*|ladda ner.*)$/iu;

/** Whether the words of a part lead on to something else and name nobody: "nås på", "se presskontakt". */
export function isJunk(text: string): boolean {
  return junk.test(text) || !/\p{L}{2}/u.test(text);
}

/** "Tel: 12 34" that no numbering plan knows. */
export function unreadNumber(raw: string): string | null {
  const match = /(?:tel|tfn|telefon|mobil|phone|ankn|anknytning)[\s.:]*((?:\+?\d[\d\s/-]{2,24}\d))/iu.exec(
    raw,
  );
  return match ? match[0].trim() : null;
}
