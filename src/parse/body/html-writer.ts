import type { ListItem, Nodes, Parents, Root, Table } from 'mdast';
import { escapeHtml } from '../../release/escape-html.js';

/**
 * The body as HTML. The tidy tree knows a dozen kinds of node, and only they are written, with the text escaped:
 * neither class, style, script nor event attribute can come out, and the addresses were checked when it was tidied.
 * (mdast-util-to-hast asks of each list item whether any of its list is loose: quadratic in the length of the list.)
 */
export function stringifyHtml(root: Root): string {
  return blocks(root);
}

function blocks(parent: Parents): string {
  return parent.children.map(html).join('\n');
}

function inline(parent: Parents): string {
  return parent.children.map(html).join('');
}

function html(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${inline(node)}</h${node.depth}>`;
    case 'paragraph':
      return `<p>${inline(node)}</p>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start =
        node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
      return `<${tag}${start}>\n${blocks(node)}\n</${tag}>`;
    }
    case 'listItem':
      return `<li>${itemContent(node)}</li>`;
    case 'blockquote':
      return `<blockquote>\n${blocks(node)}\n</blockquote>`;
    case 'table':
      return tableHtml(node);
    case 'text':
      return escapeHtml(node.value);
    case 'break':
      return '<br>\n';
    case 'strong':
      return `<strong>${inline(node)}</strong>`;
    case 'emphasis':
      return `<em>${inline(node)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${inline(node)}</a>`;
    case 'image': {
      const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? '')}"${title}>`;
    }
    default:
      return '';
  }
}

/** The only paragraph of an item, or the first before a list, stands in it without p. */
function itemContent({ children, spread }: ListItem): string {
  return children
    .map((child) => (child.type === 'paragraph' && !spread ? inline(child) : html(child)))
    .join('\n');
}

function tableHtml({ children: [header, ...rows] }: Table): string {
  const line = (row: Parents | undefined, tag: string): string =>
    `<tr>${(row?.children ?? []).map((cell) => `<${tag}>${inline(cell as Parents)}</${tag}>`).join('')}</tr>`;
  const body =
    rows.length === 0 ? '' : `\n<tbody>\n${rows.map((row) => line(row, 'td')).join('\n')}\n</tbody>`;
  return `<table>\n<thead>\n${line(header, 'th')}\n</thead>${body}\n</table>`;
}
