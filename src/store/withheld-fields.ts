import type { Release } from '../release/document.js';

/** How a string of a document is read for a person's data. `kept`: it holds words or data of nobody. */
export type FieldForm = 'kept' | 'words' | 'title-or-id' | 'markdown' | 'html' | 'address';

/** A form for each string of a type, so that a field that is added without one is a type error. Enumerations are kept. */
type FormsOf<Type> =
  NonNullable<Type> extends string
    ? string extends NonNullable<Type>
      ? FieldForm
      : 'kept'
    : NonNullable<Type> extends number | boolean
      ? 'kept'
      : NonNullable<Type> extends readonly (infer Item)[]
        ? FormsOf<Item>
        : { readonly [Field in keyof NonNullable<Type>]-?: FormsOf<NonNullable<Type>[Field]> };

/** Its text is cut anew from what is left of the text it proves. */
const evidence = { in: 'kept', start: 'kept', end: 'kept', text: 'kept' } as const;
const range = { value: 'kept', max: 'kept', qualifier: 'kept' } as const;
const person = { name: 'words', party: 'kept', title: 'words', organisation: 'words' } as const;
const titledLink = { url: 'address', title: 'words' } as const;

/** Every field of a release document. Numbers and addresses of contacts are not blocked but left out. */
export const fieldForms: FormsOf<Release> = {
  schemaVersion: 'kept',
  id: 'kept',
  source: { name: 'kept', url: 'kept', publisher: { id: 'kept', name: 'kept' } },
  kind: 'kept',
  kindLabel: 'kept',
  status: 'kept',
  language: 'kept',
  translations: { language: 'kept', id: 'kept', url: 'kept' },
  corrects: 'title-or-id',
  title: 'words',
  publishedAt: 'kept',
  updatedAt: 'kept',
  lead: 'words',
  body: { markdown: 'markdown', html: 'html', text: 'words' },
  quotes: { text: 'words', speaker: person, evidence },
  factBoxes: { heading: 'words', text: 'words', items: 'words', evidence },
  amounts: { ...range, currency: 'kept', per: 'kept', evidence },
  percentages: { ...range, points: 'kept', evidence },
  budget: {
    id: 'kept',
    kind: 'kept',
    amount: { ...range, currency: 'kept' },
    percent: range,
    recipients: 'words',
    each: 'kept',
    purpose: 'words',
    earmarked: 'kept',
    status: 'kept',
    period: { from: 'kept', to: 'kept' },
    perYear: 'kept',
    partOf: 'kept',
    evidence,
  },
  contacts: { ...person, phones: 'kept', emails: 'kept', note: 'words', provenance: 'kept' },
  event: {
    start: 'kept',
    end: 'kept',
    place: 'words',
    address: 'words',
    online: 'address',
    registration: 'words',
    deadline: 'kept',
    occasions: { start: 'kept', end: 'kept', place: 'words' },
  },
  keywords: 'words',
  images: { url: 'address', caption: 'words', credit: 'words', alt: 'words' },
  documents: titledLink,
  links: titledLink,
  boilerplate: { heading: 'words', text: 'words' },
  provenance: { fetchedAt: 'kept', contentHash: 'kept', parserVersion: 'kept', inputs: 'kept' },
};
