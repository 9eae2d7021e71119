import type { Schema } from 'hast-util-sanitize';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table caption thead tbody tfoot tr td th pre figure figcaption hr',
);

/** Elements that stand in a line. */
export const INLINE = words('a strong b em i br img span code q sub sup');

/** Elements whose content is never part of the words: code, controls, drawings. */
export const DROPPED = words(
  'script style template noscript head title meta link base svg math canvas button input select option textarea dialog map area',
);

/** Containers that only group: they are read as div. Anything unknown is read as span. */
export const GROUPING = words(
  'html body main article section header footer nav aside address details summary form fieldset legend center hgroup menu',
);

/**
 * What may reach the body tree. The walk over the DOM already takes only known elements and attributes;
 * this is the guard that does not depend on it (design decision 4: Markdown would keep javascript: addresses).
 */
export const SAFE_SCHEMA: Schema = {
  tagNames: [...BLOCKS, ...INLINE],
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
