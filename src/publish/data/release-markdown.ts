import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { describedPerson } from '../../present/contact-lines.js';
import { uiLanguageFor } from '../../present/languages.js';
import { formatPhone } from '../../present/phones.js';
import { textsFor } from '../../present/texts/texts-for.js';
import type { Release } from '../../release/document.js';

/**
 * A release as Markdown: front matter that `pressbud parse` understands, the title as heading, the lead in bold,
 * the body, the contacts.
 */
export function releaseMarkdown(release: Release): string {
  const { source, publishedAt, updatedAt, language, kindLabel, kind, keywords } = release;
  const fields = Object.entries({
    url: source.url,
    published: publishedAt,
    updated: updatedAt,
    publisher: source.publisher?.name ?? null,
    language,
    kind: kindLabel ?? kind,
    status: release.status === 'usable' ? null : release.status,
    keywords: keywords.length > 0 ? keywords : null,
  }).filter(([, value]) => value !== null);
  const frontMatter = stringify(Object.fromEntries(fields), { lineWidth: 0 });
  const head = markdown([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: release.title }] },
    ...(release.lead === null ? [] : [paragraph(release.lead, true)]),
  ]);
  return `${[`---\n${frontMatter}---`, head, release.body.markdown.trim(), contactsOf(release)]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function contactsOf({ contacts, language }: Release): string {
  if (contacts.length === 0) return '';
  const heading = textsFor(uiLanguageFor(language)).release.contacts;
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
    ...contacts.map((contact) =>
      paragraph(
        [describedPerson(contact), ...contact.phones.map(formatPhone), ...contact.emails, contact.note]
          .filter(Boolean)
          .join(', '),
        false,
      ),
    ),
  ];
  return markdown(children);
}

function markdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-' }).trim();
}

function paragraph(value: string, strong: boolean): RootContent {
  const text = { type: 'text' as const, value };
  return { type: 'paragraph', children: [strong ? { type: 'strong', children: [text] } : text] };
}
