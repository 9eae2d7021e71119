/** Letters that stand in parentheses behind a politician's name. Other abbreviations in parentheses are no parties. */
export const partyLetters: ReadonlySet<string> = new Set([
  ...['S', 'M', 'SD', 'C', 'V', 'KD', 'L', 'MP', 'FP'],
  // Without seats in the Riksdag, and regional parties: Norrbottens sjukvårdsparti, Demokraterna, Dalarnas sjukvårdsparti, …
  ...[
    'FI',
    'F!',
    'PP',
    'AFS',
    'MED',
    'SJVP',
    'SVP',
    'NS',
    'D',
    'DSP',
    'VFP',
    'LPO',
    'KL',
    'ÖP',
    'NYANS',
    'BR',
  ],
]);
