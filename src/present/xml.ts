import { load } from 'cheerio';

/** An XML element as plain data. Texts are what a reader of the XML sees: nothing is escaped. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** Further child elements, already written by {@link writeElement}, indented for their place. */
  written?: readonly string[];
}

export type XmlNode = XmlElement | string;

/** An element; attributes that are `null` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null);
  return { name, attributes: Object.fromEntries(given), children };
}

/** Child elements, without the white space between them. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The first child element of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

/** All text inside, in order. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/**
 * Reads XML into plain data, leniently: what `feed` writes is not always well-formed (`<` in attributes).
 *
 * @throws Error when there is no element in it
 */
export function parseXml(xml: string): XmlElement {
  const root = load(xml, { xml: { xmlMode: true, decodeEntities: true } }).root();
  const read = (node: DomNode): XmlNode[] => {
    if ('attribs' in node) {
      return [{ name: node.name, attributes: node.attribs, children: node.children.flatMap(read) }];
    }
    if ('children' in node) return node.children.flatMap(read);
    return node.nodeType === TEXT ? [node.data] : [];
  };
  type DomNode = ReturnType<typeof root.contents>[number];
  const found = root
    .contents()
    .toArray()
    .flatMap(read)
    .find((node) => typeof node !== 'string');
  if (!found) throw new Error('There is no element in the XML');
  return found;
}

/** Node.TEXT_NODE of the DOM. */
const TEXT = 3;

/**
 * Writes an XML 1.0 document, indented where white space means nothing: between elements.
 * `&` and `<` become hexadecimal references, the form all RSS readers take in plain text (RSS Best Practices Profile).
 *
 * @param root with texts of XML characters only (clean-text.ts)
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, '')}\n`;
}

/** An element and all in it, without a document around it. */
export function writeElement(
  { name, attributes, children, written = [] }: XmlElement,
  indent: string,
): string {
  const start =
    name +
    Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
      .join('');
  const filled = children.filter((child) => child !== '');
  if (filled.length + written.length === 0) return `${indent}<${start}/>`;
  if (filled.some((child) => typeof child === 'string')) {
    const content = filled.map((child) =>
      typeof child === 'string' ? escapeText(child) : writeElement(child, ''),
    );
    return `${indent}<${start}>${content.join('')}</${name}>`;
  }
  const content = elementsOf({ name, attributes, children: filled }).map((child) =>
    writeElement(child, `${indent}  `),
  );
  return `${indent}<${start}>\n${[...content, ...written].join('\n')}\n${indent}</${name}>`;
}

/** A carriage return would be read as a line feed (XML 1.0 §2.11), and `]]>` is not allowed in text (§2.4). */
function escapeText(text: string): string {
  return text.replace(/[&<\r]|\]\]>/g, (found) => references[found] ?? found);
}

/** White space other than the blank would be read as a blank (XML 1.0 §3.3.3). */
function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (found) => references[found] ?? found);
}

const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '"': '&#x22;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  ']]>': ']]&gt;',
};
