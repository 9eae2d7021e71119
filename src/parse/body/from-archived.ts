import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';

/**
 * Reads the lines of an archived body: each line a paragraph, and a lone "-" the bullet of the line after it.
 * The form has lost the nesting of lists, so a bullet that ends in a colon heads the bullets after it, up to the end of
 * its list. Markdown would read a lone "-" under a paragraph as a heading's underline, so this form has its own reader.
 */
export function bodyFromArchived(lines: readonly string[]): Root {
  const children: RootContent[] = [];
  let list: List | null = null;
  let heading: ListItem | null = null;
  let bullet = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (text === '-') {
      bullet = true;
      continue;
    }
    if (!bullet) {
      list = null;
      heading = null;
      children.push(paragraph(text));
      continue;
    }
    bullet = false;
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(text)] };
    if (list === null) {
      list = bulletList();
      children.push(list);
    }
    (heading === null ? list : sublist(heading)).children.push(item);
    if (heading === null && text.endsWith(':')) heading = item;
  }
  return { type: 'root', children };
}

/** Reads plain text: empty lines part paragraphs, other line ends stay. */
export function bodyFromPlain(text: string): Root {
  return { type: 'root', children: text.split(/\n[ \t]*\n/).map(paragraph) };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function bulletList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}

function sublist(item: ListItem): List {
  const last = item.children.at(-1);
  if (last?.type === 'list') return last;
  const list = bulletList();
  item.children.push(list);
  return list;
}
