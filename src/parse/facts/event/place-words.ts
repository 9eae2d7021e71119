/** Sources of expressions for how a place is told in running text; each begins at its first word. */

const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/u).join('|')})`;

/** Definite words behind "på" and "i" that are a time, a way to reach somebody or a matter. */
const NO_PLACE = oneOf(`
  dagen veckan kvällen morgonen natten helgen månaden hösten våren vintern sommaren starten tiden
  listan länken adressen webben nätet sidan webbplatsen kanalen telefonen mejlen
  samverkan verksamheten början slutet organisationen framtiden arbetsplatsen uppdraget mötet träffen konferensen seminariet frågan frågorna hand engelskan`);

/** "på stationstorget.", "vid vakten, Norrlands regemente", "i aulan på Vitaskolan": a place that is no name; not "på eftermiddagen". */
export const DEFINITE = `(?!\\p{Ll}*${NO_PLACE}(?!\\p{L})|platsen(?!\\p{L}))\\p{Ll}{3,}(?:en|et|an|én)(?=[.,!]|\\s(?:i|på|vid)\\s\\p{Lu}|\\s\\p{Lu}|\\s?$)`;

const PARTS_OF_HOUSES = oneOf(`
  entré huvudentré lokaler lokal sal hörsal aula foajé reception huvudkontor kontor innergård gårdsplan parkering
  matsal bibliotek trappa park samlingssal kafé café restaurang gymnastiksal`);

/** "departementets entré", "museets hörsal": part of a house that its owner names. */
export const OWNED = `\\p{Ll}+s\\s${PARTS_OF_HOUSES}(?!\\p{L})`;

/** "den nya ambulanshallen", "det norra brofästet", "polska utrikesministeriet" */
export const DESCRIBED =
  '(?:(?:den|det)\\s(?:\\p{Ll}+[ae]\\s){1,2}|\\p{Ll}{3,}ska\\s)\\p{Ll}{3,}(?:en|et|an|n)(?!\\p{L})';

/** What a place that is told in running text begins with: a name, or one of the others. */
export const PLACE_BEGINS = `(?:(?:den\\s|det\\s)?\\p{Lu}|${DEFINITE}|${OWNED}|${DESCRIBED})`;

/** Prepositions before a place. */
export const AT_PLACE = '(?:på|i|vid|hos|utanför|framför)';

/** The verbs behind which the place of a meeting stands. */
export const TAKES_PLACE = '(?:hålls|äger rum|sker|genomförs|ordnas|anordnas|arrangeras)';
