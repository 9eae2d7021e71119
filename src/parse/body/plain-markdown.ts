import type { Link, List, ListItem, PhrasingContent, RootContent } from 'mdast';

/**
 * Words Markdown has nothing to say about, wherever they stand: no character of its syntax in them, and none before
 * them that numbers an item. Most text is of this kind.
 */
const PLAIN_WORDS = /^ ?(?!\d+[.)])[\p{L}\p{N}–—”“’«»…,;?%(][\p{L}\p{N}\p{M} \u00a0,.;:?%/()'’”“"«»–—…-]*$/u;

/** An address that can stand in a link as it is. */
const PLAIN_ADDRESS = /^[a-z][a-z+.-]+:[A-Za-z0-9/.:~%?=#@+,;$_-]+$/;

const LETTER = /[\p{L}\p{N}]/u;

export function isPlainWords(text: string): boolean {
  return PLAIN_WORDS.test(text);
}

/**
 * A block of the tidy body tree as Markdown, or null where anything in it could be misread: then it takes a writer that
 * knows every rule of CommonMark. What this one writes is, character for character, what that one would.
 */
export function plainMarkdown(block: RootContent): string | null {
  switch (block.type) {
    case 'heading': {
      const words = phrase(block.children);
      return words === null || words.includes('\n') ? null : `${'#'.repeat(block.depth)} ${words}`;
    }
    case 'paragraph':
      return phrase(block.children);
    case 'list':
      return list(block);
    default:
      return null;
  }
}

function list({ ordered, start, children }: List): string | null {
  const items: string[] = [];
  for (const [index, child] of children.entries()) {
    const content = itemContent(child);
    if (content === null) return null;
    const bullet = ordered ? `${(start ?? 1) + index}. ` : '- ';
    items.push(bullet + content.replace(/\n(?!\n)/g, `\n${' '.repeat(bullet.length)}`));
  }
  return items.join('\n');
}

/** A paragraph, then lists or more paragraphs; two lists in a row need different bullets. */
function itemContent({ children, spread }: ListItem): string | null {
  let content = '';
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== 'paragraph' && (child.type !== 'list' || before?.type !== 'paragraph')) return null;
    const block = plainMarkdown(child);
    if (block === null) return null;
    const apart = spread || (child.type === 'list' && child.ordered === true && child.start !== 1);
    content += before === undefined ? block : `${apart ? '\n\n' : '\n'}${block}`;
  }
  return content === '' ? null : content;
}

function phrase(nodes: readonly PhrasingContent[]): string | null {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    const part = inline(node, text, next);
    if (part === null) return null;
    text += part;
  }
  return text === '' || /^ | $|\n | \\\n/.test(text) ? null : text;
}

function inline(node: PhrasingContent, before: string, next: PhrasingContent | undefined): string | null {
  switch (node.type) {
    case 'text':
      return isPlainWords(node.value) ? node.value : null;
    case 'break':
      return before === '' || next === undefined || next.type === 'break' ? null : '\\\n';
    case 'link':
      return link(node);
    case 'strong':
    case 'emphasis':
      return marked(node.children, node.type === 'strong' ? '**' : '*', before, next);
    default:
      return null;
  }
}

function link({ url, title, children: [only, ...others] }: Link): string | null {
  if (title || others.length > 0 || only?.type !== 'text' || !PLAIN_ADDRESS.test(url)) return null;
  if (only.value === url || `mailto:${only.value}` === url) return `<${only.value}>`;
  return isPlainWords(only.value) ? `[${only.value}](${url})` : null;
}

/** Asterisks mark only where letters are inside of them, or no letters outside. */
function marked(
  [only, ...others]: readonly PhrasingContent[],
  mark: string,
  before: string,
  next: PhrasingContent | undefined,
): string | null {
  if (only?.type !== 'text' || others.length > 0 || !isPlainWords(only.value)) return null;
  const words = only.value;
  if (words !== words.trim() || before.endsWith('*')) return null;
  const follows = next === undefined || next.type === 'break' ? '' : next.type === 'text' ? next.value : null;
  if (follows === null) return null;
  const opens = LETTER.test(words.charAt(0)) || /^$|[\s,.;:?%/()'’”“"«»–—…-]$/u.test(before);
  const closes =
    LETTER.test(words.charAt(words.length - 1)) || /^(?:$|[\s,.;:?%/()'’”“"«»–—…-])/u.test(follows);
  return opens && closes ? mark + words + mark : null;
}
