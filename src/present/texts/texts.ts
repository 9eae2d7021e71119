import type { BudgetKind, BudgetLine, ReleaseKind } from '../../release/document.js';

/**
 * Every word Pressbud's pages and feeds say to people, apart from what a release itself says.
 * sv.ts and en.ts each fill it completely.
 */
export interface Texts {
  site: {
    skipToContent: string;
    navigation: string;
    home: string;
    feeds: string;
    subscribe: string;
    /** What this site is and is not, for the footer. */
    about: string;
    personalData: string;
    licence: string;
  };
  front: {
    /** @param title name of the site */
    heading(title: string): string;
    intro(publishers: string): string;
    newest: string;
    empty: string;
    months: string;
    followHeading: string;
    subscribe: string;
    follow: string;
  };
  kinds: Readonly<Record<ReleaseKind, string>>;
  status: {
    updated: string;
    /** Before the title of a corrected release, in lists and feeds. */
    corrected: string;
    correctedNotice: string;
    /** Before the words for the release that this one corrects. */
    corrects: string;
    /** The link to that release. */
    earlierRelease: string;
    /** Its title, where there is nothing to link to. */
    quotedTitle(title: string): string;
    withdrawn: string;
    withdrawnNotice: string;
  };
  release: {
    /** Link to the page the release was read from. */
    readAtSource: string;
    contacts: string;
    documents: string;
    images: string;
    /** One image, where it has no caption. */
    image: string;
    imagesExplained: string;
    imageCredit(credit: string): string;
    links: string;
    keywords: string;
    asJson: string;
    asMarkdown: string;
    phone: string;
  };
  event: {
    heading: string;
    time: string;
    place: string;
    online: string;
    registration: string;
    deadline: string;
    occasions: string;
  };
  budget: {
    heading: string;
    explanation: string;
    recipient: string;
    kind: string;
    amount: string;
    purpose: string;
    period: string;
    status: string;
    evidence: string;
    each: string;
    perYear: string;
    earmarked: string;
    kinds: Readonly<Record<BudgetKind, string>>;
    /** How a kind stands before its sum in a sentence: `ökning med`. */
    kindBeforeSum: Readonly<Record<BudgetKind, string>>;
    statuses: Readonly<Record<BudgetLine['status'], string>>;
    /** Behind a list that does not show all. */
    more(lines: number): string;
    download: string;
  };
  feeds: {
    heading: string;
    explanation: string;
    names: Readonly<Record<'rss' | 'atom' | 'json', string>>;
    opml: string;
    /** Titles of the feeds that every site has. @param site name of the site */
    all(site: string): string;
    pressReleases(site: string): string;
    invitations(site: string): string;
    budget(site: string): string;
    newsroom(newsroom: string): string;
    describeAll: string;
    describePressReleases: string;
    describeInvitations: string;
    describeBudget: string;
    describeNewsroom(newsroom: string): string;
    recipient(recipient: string): string;
    topic(topic: string): string;
    describeRecipient(recipient: string): string;
    describeTopic(topic: string): string;
    /** Headings of the lists of them. */
    recipients: string;
    topics: string;
    alsoSpelled(spellings: string): string;
  };
  month: { heading(month: string): string };
  data: {
    heading: string;
    explanation: string;
    index: string;
    budgetCsv: string;
    budgetColumns: string;
    budgetJson: string;
    schema: string;
    feeds: string;
    catalog: string;
    ninjs: string;
  };
  notFound: { title: string; text: string };
  and: string;
}
