import type { XmlElement, XmlNode } from '../../../src/present/xml.js';

const name = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const reference = '&(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);';
const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/;
const endTag = new RegExp(`^</(${name})\\s*>`);
const startTag = new RegExp(`^<(${name})((?:\\s+${name}="(?:[^<&"]|${reference})*")*)\\s*(/?)>`);
const attribute = new RegExp(`\\s+(${name})="([^"]*)"`, 'g');
const characterData = new RegExp(`^(?:[^<&]|${reference})+`);
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * Reads XML 1.0 as a conforming processor would, and refuses what such a one must refuse: characters that are none,
 * unescaped `<` and `&`, `]]>` in text, doubled attributes, tags that do not match. Document types, comments and
 * CDATA sections are not part of what feeds are written with, and refused too.
 */
export function readStrictly(xml: string): XmlElement {
  if (notXml.test(xml)) throw new Error('There is a character that XML does not know');
  // §2.11: line ends are normalised before anything else.
  let rest = xml.replace(/\r\n?/g, '\n');
  if (!declaration.test(rest)) throw new Error('There is no XML declaration');
  rest = rest.replace(declaration, '');
  const root = { name: '', attributes: {}, children: [] as XmlNode[] };
  const open = [root];
  while (rest !== '') {
    const parent = open.at(-1) ?? root;
    const text = characterData.exec(rest)?.[0];
    const start = startTag.exec(rest);
    const end = endTag.exec(rest);
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('There is ]]> in a text');
      parent.children.push(unescapeText(text));
      rest = rest.slice(text.length);
    } else if (start) {
      const child = { name: start[1] ?? '', attributes: attributesOf(start[2] ?? ''), children: [] };
      parent.children.push(child);
      if (start[3] === '') open.push(child);
      rest = rest.slice(start[0].length);
    } else if (end) {
      if (open.length === 1 || parent.name !== end[1]) throw new Error(`</${end[1]}> ends nothing`);
      open.pop();
      rest = rest.slice(end[0].length);
    } else throw new Error(`No XML: ${rest.slice(0, 60)}`);
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || elements.length !== 1) throw new Error('There has to be one root element, closed');
  if (root.children.some((child) => typeof child === 'string' && child.trim() !== '')) {
    throw new Error('There is text outside the root element');
  }
  return elements[0] ?? root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.matchAll(attribute)) {
    if (key in attributes) throw new Error(`Doubled attribute ${key}`);
    // §3.3.3: white space in attribute values is normalised before references are replaced.
    attributes[key] = unescapeText(value.replace(/[\t\n\r]/g, ' '));
  }
  return attributes;
}

function unescapeText(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|([a-z]+));/g, (_, hex, decimal, word) =>
    word === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[word] ?? ''),
  );
}
