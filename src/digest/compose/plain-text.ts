/** Lines of a text part stay within 76 characters, as RFC 5322 §2.1.1 wishes. */
const WIDTH = 76;

export const ruler = '-'.repeat(WIDTH);

/**
 * Breaks a text between words; a word that is longer than the line (an address) stays whole.
 *
 * @param indent before the first line; further lines of an indented text stand two spaces further in
 */
export function wrapped(text: string, indent = ''): string {
  const hanging = indent === '' ? '' : `${indent}  `;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
      const longer = line === '' ? indent + word : `${line} ${word}`;
      if (line !== '' && longer.length > WIDTH) {
        lines.push(line);
        line = hanging + word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines.join('\n');
}
