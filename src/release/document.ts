import { z } from 'zod';

/**
 * The release document: what the parser prints, the store keeps, and everything published is made from.
 * The JSON Schema in output/schema/ is generated from this definition (json-schema.ts), never written beside it.
 * A field may be added; none may change its meaning.
 */

const instant = z.iso
  .datetime({ offset: true })
  .describe('RFC 3339 with the offset of Europe/Stockholm at that instant');
const year = z.int().min(1900).max(2200);

const qualifierSchema = z.enum(['exact', 'about', 'over', 'under', 'atLeast', 'atMost']);
export type Qualifier = z.infer<typeof qualifierSchema>;

const evidenceSchema = z
  .strictObject({
    in: z.enum(['title', 'lead', 'body']).describe('the string the offsets count in; body is body.text'),
    start: z.int().min(0),
    end: z.int().min(0).describe('exclusive'),
    text: z.string().describe('the slice itself'),
  })
  .describe('The words that prove the fact; offsets in UTF-16 units.');
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidencePlace = Evidence['in'];

const personSchema = z.strictObject({
  name: z.string().nullable(),
  party: z.string().nullable().describe('party letter or letters, as in "(S)"'),
  title: z.string().nullable(),
  organisation: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

const quoteSchema = z.strictObject({
  text: z.string().describe('without dash and attribution'),
  speaker: personSchema,
  evidence: evidenceSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

const factBoxSchema = z.strictObject({
  heading: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  evidence: evidenceSchema,
});
export type FactBox = z.infer<typeof factBoxSchema>;

const rangeFields = {
  value: z.number(),
  max: z.number().nullable().describe('set for a range'),
  qualifier: qualifierSchema,
};

const moneySchema = z.strictObject({
  ...rangeFields,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
});
export type Money = z.infer<typeof moneySchema>;

const amountSchema = z.strictObject({
  ...moneySchema.shape,
  per: z.string().nullable().describe('year, month, day, hour, person, … when the text says so'),
  evidence: evidenceSchema,
});
export type Amount = z.infer<typeof amountSchema>;

const percentSchema = z.strictObject(rangeFields);
export type Percent = z.infer<typeof percentSchema>;

const percentageSchema = z.strictObject({
  ...rangeFields,
  points: z.boolean().describe('percentage points'),
  evidence: evidenceSchema,
});
export type Percentage = z.infer<typeof percentageSchema>;

const budgetKindSchema = z.enum(['frame', 'grant', 'increase', 'decrease', 'level', 'indexation', 'group']);
export type BudgetKind = z.infer<typeof budgetKindSchema>;

const periodSchema = z.strictObject({
  from: year,
  to: year.nullable().describe('null: open, "från och med"'),
});
export type Period = z.infer<typeof periodSchema>;

export const budgetLineSchema = z.strictObject({
  id: z.string().regex(/^b\d+$/),
  kind: budgetKindSchema,
  amount: moneySchema.nullable(),
  percent: percentSchema.nullable(),
  recipients: z.array(z.string()),
  each: z.boolean().describe('every recipient gets the amount'),
  purpose: z.string().nullable(),
  earmarked: z.boolean(),
  status: z.enum(['decided', 'proposed', 'conditional']),
  period: periodSchema.nullable(),
  perYear: z.boolean(),
  partOf: z.string().nullable().describe('id of the line this one is a part of'),
  evidence: evidenceSchema,
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

export const contactSchema = z.strictObject({
  ...personSchema.shape,
  phones: z.array(z.string().regex(/^\+[1-9]\d{3,14}$/)).describe('E.164'),
  emails: z.array(z.string()),
  note: z.string().nullable(),
  provenance: z.enum(['structured', 'contact-block', 'body']),
});
export type Contact = z.infer<typeof contactSchema>;

const instantOrDate = z.union([instant, z.iso.date()]);

export const eventSchema = z.strictObject({
  start: instantOrDate.nullable(),
  end: instantOrDate.nullable(),
  place: z.string().nullable(),
  address: z.string().nullable(),
  online: z.string().nullable().describe('address of a broadcast or meeting'),
  registration: z.string().nullable().describe('how to register, in the words of the text'),
  deadline: instantOrDate.nullable(),
  occasions: z
    .array(
      z.strictObject({ start: instantOrDate, end: instantOrDate.nullable(), place: z.string().nullable() }),
    )
    .describe('every occasion, when there are several; otherwise empty'),
});
export type Event = z.infer<typeof eventSchema>;

const imageSchema = z.strictObject({
  url: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  alt: z.string().nullable(),
});
export type Image = z.infer<typeof imageSchema>;

const titledLinkSchema = z.strictObject({ url: z.string(), title: z.string().nullable() });
export type TitledLink = z.infer<typeof titledLinkSchema>;

export const releaseKindSchema = z.enum([
  'press-release',
  'press-invitation',
  'news',
  'short-message',
  'other',
]);
export type ReleaseKind = z.infer<typeof releaseKindSchema>;

export const releaseSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1).describe("<source>:<number>[:<language>], or text:<16 hex of the text's sha256>"),
  source: z.strictObject({
    name: z.string(),
    url: z.string().nullable(),
    publisher: z.strictObject({ id: z.int().nullable(), name: z.string() }).nullable(),
  }),
  kind: releaseKindSchema,
  kindLabel: z.string().nullable().describe("the source's own label, verbatim"),
  status: z.enum(['usable', 'corrected', 'withdrawn']),
  language: z.string().describe('BCP 47'),
  translations: z.array(z.strictObject({ language: z.string(), id: z.string(), url: z.string().nullable() })),
  corrects: z.string().nullable().describe('id or title of the release this one corrects'),
  title: z.string(),
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  lead: z.string().nullable(),
  body: z.strictObject({ markdown: z.string(), html: z.string(), text: z.string() }),
  quotes: z.array(quoteSchema),
  factBoxes: z.array(factBoxSchema),
  amounts: z.array(amountSchema),
  percentages: z.array(percentageSchema),
  budget: z.array(budgetLineSchema),
  contacts: z.array(contactSchema),
  event: eventSchema.nullable(),
  keywords: z.array(z.string()),
  images: z.array(imageSchema),
  documents: z.array(titledLinkSchema),
  links: z.array(titledLinkSchema),
  boilerplate: z.array(z.strictObject({ heading: z.string().nullable(), text: z.string() })),
  provenance: z.strictObject({
    fetchedAt: z.iso.datetime({ offset: true }).nullable(),
    contentHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    parserVersion: z.string(),
    inputs: z.array(z.string()).describe('the surfaces it was read from: api, site, page, rss, document, …'),
  }),
});
export type Release = z.infer<typeof releaseSchema>;
