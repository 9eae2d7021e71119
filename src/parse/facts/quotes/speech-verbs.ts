/** Verbs that follow a quote before any speaker: "…, säger hon". */
const plain = `säger sade sa säjer fortsätter fortsatte avslutar avslutade konstaterar konstaterade berättar berättade
framhåller framhöll understryker underströk betonar betonade poängterar poängterade kommenterar kommenterade uppger uppgav
förklarar förklarade tillägger tillade påpekar påpekade hälsar hälsade skriver skrev summerar summerade sammanfattar
sammanfattade intygar intygade uppmanar uppmanade inflikar inflikade meddelar meddelade svarar svarade inleder inledde
instämmer instämde medger medgav noterar noterade förtydligar förtydligade utvecklar utvecklade beskriver beskrev bekräftar
bekräftade resonerar resonerade reflekterar reflekterade avrundar avrundade upplyser upplyste uttalar deklarerar
deklarerade anmärker anmärkte argumenterar utbrister utbrast hävdar hävdade påminner påminde preciserar preciserade`;

/** Verbs that follow a quote when a name or a title comes with them; alone they are as often part of what is said. */
const named = `menar menade tycker tyckte anser ansåg tror trodde hoppas hoppades lovar lovade varnar varnade vädjar vädjade
föreslår föreslog jublar jublade ler log skrattar frågar frågade undrar undrade spår spådde tipsar tipsade motiverar
motiverade minns gläds ropar tackar tackade önskar önskade bedömer bedömde ser fyller fyllde lägger lade slår slog flikar
replikerar replikerade kontrar kontrade genmäler genmälde skämtar skämtade skojar skojade suckar suckade utropar utropade konkluderar konkluderade
exemplifierar gratulerar presenterar citeras anför anförde invänder invände erkänner erkände vittnar vittnade manar manade
funderar funderade fastslår fastslog inskärper utlovar välkomnar kompletterar kompletterade resumerar enligt`;

const english = `says said adds added explains explained comments commented continues continued concludes concluded notes
noted states stated stresses stressed emphasises emphasised emphasizes emphasized remarks remarked declares declared
announced writes wrote tells told`;

/** North, Lule and South Sami, Finnish and Meänkieli; none of these words is Swedish or English. */
const neighbouring = `dadjá dajai cealká celkkii lohká logai muitala muitalii joatká čilge deattuha javllá javlaj subtsas
jeahta jeehti soptseste soptsesti jåerhkie sanoo sanoi kertoo kertoi toteaa totesi jatkaa jatkoi korostaa korosti painottaa
kommentoi selittää sannoo sano kertto jatkaa painottaa`;
/** South Sami puts the verb last: "…, kultuvreministere Anna Lind jeahta". */
const lastVerbs = `jeahta jeehti soptseste soptsesti jåerhkie`;

const leadingOnly = `skriver svarar hälsar berättar kommentar kommentarer citat`;

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

const plainVerbs = new Set([...words(plain), ...words(english), ...words(neighbouring)]);
const closingVerbs = new Set(words(lastVerbs));
const namedVerbs = new Set(words(named));
const leading = new Set(
  [...plainVerbs, ...namedVerbs, ...words(leadingOnly)].filter((verb) => verb !== 'enligt'),
);

/** All verbs and "enligt", for one alternation; longest first so that "sade" is not read as "sa". */
export const speechVerbs: readonly string[] = [...plainVerbs, ...namedVerbs].sort(
  (a, b) => b.length - a.length,
);

/** Whether the word can attribute a quote. */
export function isSpeechVerb(word: string): boolean {
  return plainVerbs.has(word) || namedVerbs.has(word);
}

/** Whether the verb marks a quote by itself, also with a pronoun or a role: "säger", not "tror". */
export function isPlainSpeechVerb(word: string): boolean {
  return plainVerbs.has(word.toLowerCase());
}

/** Whether the verb ends the attribution instead of beginning it. */
export function endsAttribution(verb: string): boolean {
  return closingVerbs.has(verb);
}

/** Whether the word can lead into a quote: "X säger:", "Kommentar från X:". */
export function leadsIntoQuote(word: string): boolean {
  return leading.has(word.toLowerCase());
}
