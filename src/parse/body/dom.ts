import type { CheerioAPI } from 'cheerio/slim';

/** What cheerio parses HTML into; its own package of node types is not among our dependencies. */
export type DomNode = ReturnType<CheerioAPI['root']>[0]['children'][number];
export type DomElement = Extract<DomNode, { attribs: Record<string, string> }>;
