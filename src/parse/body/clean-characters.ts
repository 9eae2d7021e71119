/**
 * Windows-1252 characters that old systems stored as C1 controls: an en dash arrives as U+0096.
 * Source: WHATWG Encoding Standard, index windows-1252.
 */
const C1_AS_WINDOWS_1252: Readonly<Record<string, string>> = {
  '\u0080': '€',
  '\u0082': '‚',
  '\u0083': 'ƒ',
  '\u0084': '„',
  '\u0085': '…',
  '\u0086': '†',
  '\u0087': '‡',
  '\u0088': 'ˆ',
  '\u0089': '‰',
  '\u008a': 'Š',
  '\u008b': '‹',
  '\u008c': 'Œ',
  '\u008e': 'Ž',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
  '\u0098': '˜',
  '\u0099': '™',
  '\u009a': 'š',
  '\u009b': '›',
  '\u009c': 'œ',
  '\u009e': 'ž',
  '\u009f': 'Ÿ',
};

// Swedish as it is mostly written; anything beyond takes the longer way.
const PLAIN_TEXT = /^[\n -~¡-¬®-\u02ff‐-‧€]*$/;
const LINE_END = /\r\n?|[\v\f\u2028\u2029]/g;
const CONTROL = /\p{Cc}/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;
const STRAY_JOINER = /\u200d(?!\p{Extended_Pictographic})/gu;
const HARD_SPACE = /[\u00a0\u2007\u2009\u202f]/g;
const ODD_SPACE = /[\u2000-\u2006\u2008\u200a\u205f\u3000]/g;

/**
 * Takes out of a text what is not seen: soft hyphens, zero-width characters, direction marks and controls
 * (stray C1 ones become the Windows-1252 character that was meant), lone surrogates (U+FFFD). Letters are composed (NFC),
 * line ends become "\n", odd spaces plain ones. A hard space stays, as U+00A0, only inside a figure ("513,8 miljoner").
 * White space is not collapsed.
 */
export function cleanCharacters(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return text
    .replace(LINE_END, '\n')
    .replace(CONTROL, (control) =>
      control === '\n' ? control : control === '\t' ? ' ' : (C1_AS_WINDOWS_1252[control] ?? ''),
    )
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .replace(ODD_SPACE, ' ')
    .replace(HARD_SPACE, (_, at: number, whole: string) => (isInFigure(whole, at) ? '\u00a0' : ' '));
}

function isInFigure(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /[\d\p{L}%€$]/u.test(text.charAt(at + 1));
}

/** One line of clean text: every stretch of white space is one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanCharacters(text)
    .replace(/[ \n]+/g, ' ')
    .trim();
}
