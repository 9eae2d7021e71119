import type { parseDocument } from 'htmlparser2';

/** What htmlparser2 makes of HTML; its own package of node types is not among our dependencies. */
export type DomNode = ReturnType<typeof parseDocument>['children'][number];
export type DomElement = Extract<DomNode, { attribs: Record<string, string> }>;
