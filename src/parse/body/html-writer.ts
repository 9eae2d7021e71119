import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const writer = unified().use(remarkRehype).use(rehypeStringify).freeze();

/**
 * The body as HTML. The tidy tree holds only known nodes and absolute addresses of allowed schemes,
 * so neither class, style, script nor event attribute can come out.
 */
export function stringifyHtml(root: Root): string {
  return writer.stringify(writer.runSync(root));
}
