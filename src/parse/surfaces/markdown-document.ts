import { oneLineOf } from '../body/body.js';
import type { PlatformRecord } from '../record.js';
import { type FrontMatter, splitFrontMatter } from './front-matter.js';
import { textIn } from './loose-json.js';
import { platformOf, releaseAddressOf } from './platforms.js';
import { EMPTY_RECORD, isSecondary, keywordsIn } from './record-parts.js';

/**
 * Reads a Markdown document with optional YAML front matter (`url`, `published`, `publisher`, `language`, `kind`;
 * also `title`, `lead`, `keywords`). The first "# " heading is the title and no part of the body; the lead is what the
 * front matter says or a first paragraph that is bold from end to end. The address of a platform's release gives the
 * document that release's identity.
 *
 * @throws BrokenFrontMatterError
 */
export function readMarkdownDocument(text: string): PlatformRecord {
  const { fields, content } = splitFrontMatter(text);
  const { title, body } = titleAndBody(content, fields.title);
  const lead = fields.lead === null ? boldLead(body) : { lead: fields.lead, rest: body };
  return {
    ...EMPTY_RECORD,
    ...identityOf(fields),
    publisher: fields.publisher,
    kindLabel: fields.kind,
    title,
    publishedAt: fields.published,
    lead: lead.lead === null ? null : { form: 'markdown', value: lead.lead },
    body: lead.rest.trim() === '' ? null : { form: 'markdown', value: lead.rest },
    keywords: keywordsIn(fields.keywords),
    inputs: ['document'],
  };
}

function identityOf({
  url,
  language,
}: FrontMatter): Pick<PlatformRecord, 'source' | 'id' | 'url' | 'language' | 'secondary'> {
  const platform = platformOf(url);
  const address = platform && url !== null ? releaseAddressOf(url) : null;
  if (!platform || !address) return { source: 'document', id: null, url, language, secondary: false };
  const own = language ?? address.language;
  return {
    source: platform.name,
    id: address.number,
    url,
    language: own,
    secondary: isSecondary(own, platform),
  };
}

/** The first level-1 heading; else the front matter's title; else the first line. */
function titleAndBody(content: string, given: string | null): { title: string; body: string } {
  const heading = /^# +(\S.*)$/m.exec(content) ?? /^(\S.*)\n=+[ \t]*$/m.exec(content);
  if (heading) {
    const before = content.slice(0, heading.index);
    return {
      title: plain(heading[1] ?? ''),
      body: `${before}${content.slice(heading.index + heading[0].length)}`,
    };
  }
  if (given !== null) return { title: given, body: content };
  const [first = '', ...rest] = content.trimStart().split('\n');
  return { title: plain(first.replace(/^#{2,6} +/, '')), body: rest.join('\n') };
}

function plain(inline: string): string {
  return oneLineOf({ form: 'markdown', value: `# ${inline}` }) ?? '';
}

function boldLead(body: string): { lead: string | null; rest: string } {
  const match = /^\s*(?:\*\*([^*]+[^*:\s])\*\*|__([^_]+[^_:\s])__)[ \t]*(?:\n[ \t]*\n|$)/.exec(body);
  const lead = textIn(match?.[1] ?? match?.[2]);
  if (!match || lead === null || /\n[ \t]*\n/.test(lead)) return { lead: null, rest: body };
  return { lead, rest: body.slice(match[0].length) };
}
