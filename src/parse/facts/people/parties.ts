/** Parties in parliament, former ones, and regional and local parties that sign press releases, as they are written. */
const letters = new Set(
  `S M SD C V KD L MP FP FI Fi F! PP NYD NS SJVP SVP SVG SPI VL DV D LPo LPO NP ÖP ÖrP KP VÄL SPVG RS MED AfS LP`.split(
    ' ',
  ),
);

/**
 * The party letters in a parenthesis: "S" of "S", "M" of "M, Luleå"; null when it holds something else
 * ("SKR", "34", "tf"), so that an organisation's abbreviation is not taken for a party.
 */
export function partyOf(parenthesis: string): string | null {
  const word = parenthesis.trim().split(/[,\s/]/u)[0] ?? '';
  return letters.has(word) ? word : null;
}
