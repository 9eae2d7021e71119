import type { Image, Nodes, Root } from 'mdast';
import { type Outline, outlineOf } from '../outline.js';
import type { RecordImage, RecordText } from '../record.js';
import { absoluteAddress } from './addresses.js';
import type { BodyContext } from './body-context.js';
import { cleanLine } from './clean-characters.js';
import { bodyFromArchived, bodyFromPlain } from './from-archived.js';
import { blocksFromHtml, bodyFromHtml } from './from-html.js';
import { bodyFromMarkdown } from './from-markdown.js';
import { stringifyHtml } from './html-writer.js';
import { stringifyMarkdown } from './markdown-syntax.js';
import { tidy } from './tidy.js';

/** The body of a release in every form it is used in, all written from one tree. */
export interface Body {
  markdown: string;
  html: string;
  outline: Outline;
  /** Pictures that stand in the body, in order. */
  images: RecordImage[];
}

/**
 * Reads a body of any form.
 *
 * @param text the body as the source wrote it, or null when it has none
 * @param base address relative links are resolved against, or null
 */
export function readBody(text: RecordText | null, base: string | null): Body {
  const root = bodyTree(text, base);
  return {
    markdown: stringifyMarkdown(root).trimEnd(),
    html: stringifyHtml(root),
    outline: outlineOf(root),
    images: imagesIn(root),
  };
}

/** A text of any form as plain text: blocks parted by empty lines, as in `body.text`. */
export function plainTextOf(text: RecordText): string {
  return outlineOf(bodyTree(text, null)).text;
}

/** A text of any form as one line, or null when nothing is in it: leads and captions. */
export function oneLineOf(text: RecordText | null): string | null {
  if (text === null) return null;
  const line = cleanLine(text.form === 'plain' ? text.value : plainTextOf(text));
  return line === '' ? null : line;
}

function bodyTree(text: RecordText | null, base: string | null): Root {
  if (text === null) return { type: 'root', children: [] };
  const context: BodyContext = {
    resolve: (address) => absoluteAddress(address, base),
    html: blocksFromHtml,
  };
  switch (text.form) {
    case 'html':
      return bodyFromHtml(text.value, context);
    case 'markdown':
      return bodyFromMarkdown(text.value, context);
    case 'archived':
      return tidy(bodyFromArchived(text.value.split('\n')), context);
    case 'plain':
      return tidy(bodyFromPlain(text.value), context);
  }
}

function imagesIn(root: Root): RecordImage[] {
  const images: RecordImage[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image') images.push(recordImage(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return images;
}

function recordImage({ url, title, alt }: Image): RecordImage {
  return { url, caption: title ?? null, alt: alt ? alt : null };
}
