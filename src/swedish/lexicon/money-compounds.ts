/** How the first part of "miljonerssatsning" begins, the longest first. */
export const compoundScales: readonly (readonly [string, number])[] = [
  ['miljoners', 1e6],
  ['miljons', 1e6],
  ['miljon', 1e6],
  ['miljarders', 1e9],
  ['miljards', 1e9],
  ['miljard', 1e9],
];

/** Last part of a compound that makes its figure a sum of money, with inflection. */
export const compoundMoneyEnding =
  /^(?:satsning|bidrag|stöd|paket|investering|projekt|program|anslag|budget|bygge|pott|donation|gåva|lån|affär|kontrakt|order|avtal|underskott|överskott|vinst|förlust|hål|garanti|besparing|sparpaket|rullning|regn|tillskott|reform|upphandling|ram|kostnad|böter|vite|skadestånd|nota|upprustning|renovering|försäljning|summa)(?:en|et|n|t|ar|arna|er|erna|s)?$/;
