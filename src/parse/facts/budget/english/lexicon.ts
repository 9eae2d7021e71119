const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * What an English verb does with the sum of its clause: `receive` the subject gets it, `give` the object or whom "to" names
 * gets it, `raise` and `cut` change something "by" or "to" it, `measure` says how large something is.
 */
export type EnglishSense = 'receive' | 'give' | 'raise' | 'cut' | 'measure';

export const ENGLISH_VERBS: ReadonlyMap<string, EnglishSense> = new Map(
  (
    [
      ['receive', 'receive receives received get gets got'],
      [
        'give',
        `grant grants award awards give gives gave provide provides provided allocate allocates allocated allocating donate
        donates donated contribute contributes contributed invest invests earmark earmarks earmarked spend spends distribute
        distributes distributed commit commits committed pledge pledges pledged reserve reserves reserved add adds propose
        proposes proposed set goes go directed disbursed disburse disburses granted awarded given invested announces announced
        adopted approved approves approve`,
      ],
      [
        'raise',
        'increase increases increased raise raises raised strengthen strengthens strengthened expand expanded',
      ],
      ['cut', 'cut cuts reduce reduces reduced decrease decreases decreased lower lowers lowered'],
      [
        'measure',
        'include includes total totals totalling amount amounts amounting comprises comprise covers',
      ],
    ] as [EnglishSense, string][]
  ).flatMap(([sense, forms]) => forms.split(/\s+/).map((form): [string, EnglishSense] => [form, sense])),
);

/** In the passive ("is granted") their subject gets the sum. */
export const GRANTED = set('granted awarded given allocated provided');
export const BE = set('is are was were be been being');
export const AUXILIARIES = set(
  'is are was were be been being has have had will would shall should may can could also now today further therefore',
);

/** Words that say a clause is about something else than an allocation. */
export const OTHER_THAN_ALLOCATION = set(
  `cost costs costing revenue revenues sales turnover profit profits loss losses result earnings ebit ebita ebitda dividend tax
  taxes price prices fee fees salary salaries wage wages order orders contract contracts worth valued value values fine fined
  fines damages estimated estimates estimate forecast forecasts debt debts loan loans exports imports gdp deficit surplus rent
  income cash backlog liquidity equity shares acquisition acquires sold sells ceiling limit threshold savings market
  compared previously earlier already`,
);

/** Nouns a sum beside them is an allocation by: "a grant of SEK 5 million". */
export const ALLOCATION_NOUNS = set(
  `grant grants funding support package budget allocation contribution donation appropriation investment initiative programme
  aid frame fund assistance`,
);

export const TOTALS = set('total overall altogether together combined');

/** Words that end a name. */
export const NAME_ENDS = set(
  `for in as during over which who that while where when with by from under until through annually per each to on at
  will is are was has have receives receive so because via following including per`,
);

/** Lower-case words for bodies that are given money. */
export const BODY_WORDS =
  /^(?:universit(?:y|ies)|municipalit(?:y|ies)|regions?|schools?|colleges?|agenc(?:y|ies)|authorit(?:y|ies)|organi[sz]ations?|compan(?:y|ies)|enterprises?|businesses|funds?|foundations?|institutes?|museums?|theatres?|hospitals?|councils?|projects?|researchers|associations?|clubs?|count(?:y|ies)|boards?|households|farmers|ngos|partners|programmes?|centres?|operators|police|courts?)$/;

/** Who gives: never the recipient. */
export const GIVERS = set('government riksdag we it sweden they commission parliament state board minister');
