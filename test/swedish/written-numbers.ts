import fc from 'fast-check';

const ONES = [
  '',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
  'tretton',
  'fjorton',
  'femton',
  'sexton',
  'sjutton',
  'arton',
  'nitton',
];
const TENS = ['', '', 'tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];

/** A whole number in Swedish words, run together up to 999 999: 2 150 300 is "två miljoner etthundrafemtiotusentrehundra". */
export function inWords(value: number): string {
  if (value === 0) return 'noll';
  const milliards = Math.floor(value / 1e9);
  const millions = Math.floor((value % 1e9) / 1e6);
  const rest = value % 1e6;
  const parts: string[] = [];
  if (milliards > 0) parts.push(milliards === 1 ? 'en miljard' : `${below1000(milliards)} miljarder`);
  if (millions > 0) parts.push(millions === 1 ? 'en miljon' : `${below1000(millions)} miljoner`);
  if (rest > 0) parts.push(belowMillion(rest));
  return parts.join(' ');
}

function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  return (thousands > 0 ? `${below1000(thousands)}tusen` : '') + below1000(value % 1000);
}

function below1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small = rest < 20 ? ONES[rest] : `${TENS[Math.floor(rest / 10)]}${ONES[rest % 10]}`;
  return (hundreds > 0 ? `${ONES[hundreds]}hundra` : '') + small;
}

/** The figure with a separator between its thousands. */
export function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** Sums of kronor in every style that is written, with the number of kronor they mean. */
export function crownSums(): fc.Arbitrary<{ text: string; value: number }> {
  const separator = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '.', '');
  const unit = fc.constantFrom(' kronor', ' kr', 'kr', '\u00a0kr', ' SEK', ' svenska kronor');
  const whole = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999_999 }), separator, unit)
    .map(([value, between, behind]) => ({ text: `${grouped(value, between)}${behind}`, value }));
  const scale = fc.constantFrom<[string, number]>(
    [' tkr', 1e3],
    [' tusen kronor', 1e3],
    [' mnkr', 1e6],
    [' mkr', 1e6],
    [' Mkr', 1e6],
    ['\u00a0MSEK', 1e6],
    [' miljoner kronor', 1e6],
    [' miljoner kr', 1e6],
    ['\nmiljoner kronor', 1e6],
    [' milj. kronor', 1e6],
    [' mdkr', 1e9],
    [' miljarder kronor', 1e9],
    [' mdr kr', 1e9],
  );
  const inScale = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), separator, scale)
    .map(([integer, hundredths, between, [behind, factor]]) => ({
      text: `${grouped(integer, between)}${hundredths > 0 ? `,${hundredths}` : ''}${behind}`,
      value: Number((Number(`${integer}.${hundredths}`) * factor).toPrecision(15)),
    }));
  const spelled = fc
    .oneof(
      fc.integer({ min: 2, max: 999_999 }),
      fc.integer({ min: 1, max: 999 }).map((count) => count * 1e6),
    )
    .map((value) => ({ text: `${inWords(value)} kronor`, value }));
  return fc.oneof(whole, inScale, spelled);
}
