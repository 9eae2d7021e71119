const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that end when the next of their kind begins, so a row of them is no nesting. */
const ENDS_AT_NEXT = new Set('p li td th tr dt dd option'.split(' '));
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,40})|<!--/g;

/**
 * Takes out the tags that would nest deeper than `depth`, and keeps their text: what builds a tree of it may then
 * recurse, and stays linear. HTML written by people is far from the limit and comes back as it is.
 */
export function limitNesting(html: string, depth = 100): string {
  const open: string[] = [];
  const kept: string[] = [];
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      TAG.lastIndex = indexAfter(html, '-->', match.index + 2);
      continue;
    }
    if (VOID.has(name)) continue;
    if (match[1]) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    if (RAW.has(name)) {
      TAG.lastIndex = indexAfter(html, `</${name}`, match.index);
      continue;
    }
    if (open.at(-1) === name && ENDS_AT_NEXT.has(name)) continue;
    if (open.length < depth) {
      open.push(name);
      continue;
    }
    kept.push(html.slice(from, match.index), ' ');
    from = indexAfter(html, '>', match.index);
    TAG.lastIndex = from;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from);
}

function indexAfter(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at + what.length;
}
