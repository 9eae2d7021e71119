import type { UiLanguage } from '../../present/languages.js';
import { textsFor } from '../../present/texts/texts-for.js';
import { mailTexts } from '../texts/mail-texts.js';
import type { DigestEntry, EntryContact } from './entry.js';
import { MailLink, Paragraph, text } from './mail-page.js';
import { light } from './mail-style.js';

const rule = `border-top:1px solid ${light.line}`;
/** A long word or address must not make the mail wider than the screen. */
const anyBreak = 'word-break:break-word;overflow-wrap:anywhere';

/** One piece of news as a row of the mail's table. */
export function EntryRow({ entry, language }: { entry: DigestEntry; language: UiLanguage }) {
  const texts = mailTexts(language).digest;
  return (
    <tr>
      <td class="pad rule" style={`padding:24px 32px 16px;${rule}`}>
        <p
          class={entry.marked ? 'accent' : 'quiet'}
          style={`margin:0 0 4px;${text(16, entry.marked ? light.accent : light.quiet)}`}
        >
          {entry.label}, {entry.time}
        </p>
        <h2
          lang={entry.lang}
          class="ink"
          style={`margin:0 0 12px;${text(20, light.ink)};line-height:1.3;${anyBreak}`}
        >
          <MailLink href={entry.page}>{entry.title}</MailLink>
        </h2>
        {entry.lead === null ? null : (
          <p lang={entry.leadLang} class="ink" style={`margin:0 0 12px;${text(16, light.ink)};${anyBreak}`}>
            {entry.lead}
          </p>
        )}
        {entry.event.length === 0 ? null : <EventTable entry={entry} language={language} />}
        {entry.calendar ? <Paragraph quiet>{texts.calendar}</Paragraph> : null}
        {entry.budget.rows.length === 0 ? null : <BudgetTable entry={entry} language={language} />}
        {entry.contacts.length === 0 ? null : <Contacts heading={texts.contacts} contacts={entry.contacts} />}
      </td>
    </tr>
  );
}

function EventTable({ entry, language }: { entry: DigestEntry; language: UiLanguage }) {
  return (
    <table width="100%" cellpadding="0" cellspacing="0" border={0} style="margin:0 0 12px">
      <caption class="ink" style={`text-align:left;padding:0 0 4px;${text(16, light.ink)};font-weight:bold`}>
        {textsFor(language).event.heading}
      </caption>
      {entry.event.map(({ label, value, href }) => (
        <tr>
          <th
            scope="row"
            class="quiet cell"
            align="left"
            valign="top"
            width="30%"
            style={`padding:4px 12px 4px 0;${text(16, light.quiet)};font-weight:normal`}
          >
            {label}
          </th>
          <td
            lang={entry.lang}
            class="ink cell under"
            valign="top"
            style={`padding:4px 0;${text(16, light.ink)};${anyBreak}`}
          >
            {href === null ? value : <MailLink href={href}>{value}</MailLink>}
          </td>
        </tr>
      ))}
    </table>
  );
}

function BudgetTable({ entry, language }: { entry: DigestEntry; language: UiLanguage }) {
  const texts = mailTexts(language).digest;
  const head = `padding:4px 0;${text(16, light.quiet)};font-weight:normal`;
  return (
    <>
      <table width="100%" cellpadding="0" cellspacing="0" border={0} style="margin:0 0 12px">
        <caption
          class="ink"
          style={`text-align:left;padding:0 0 4px;${text(16, light.ink)};font-weight:bold`}
        >
          {texts.budget}
        </caption>
        <tr class="head">
          <th scope="col" class="quiet" align="left" style={head}>
            {texts.budgetTo}
          </th>
          <th scope="col" class="quiet" align="right" width="45%" style={head}>
            {texts.budgetSum}
          </th>
        </tr>
        {entry.budget.rows.map(({ to, details, sum }) => (
          <tr>
            <td
              lang={entry.lang}
              class="ink rule cell"
              valign="top"
              style={`padding:6px 12px 6px 0;${rule};${text(16, light.ink)};${anyBreak}`}
            >
              {to}
              {details === null ? null : (
                <>
                  <br />
                  <span class="quiet" style={`color:${light.quiet}`}>
                    {details}
                  </span>
                </>
              )}
            </td>
            <td
              class="ink rule cell under"
              align="right"
              valign="top"
              style={`padding:6px 0;${rule};${text(16, light.ink)};font-weight:bold`}
            >
              {sum}
            </td>
          </tr>
        ))}
      </table>
      {entry.budget.more === 0 ? null : <Paragraph quiet>{texts.moreLines(entry.budget.more)}</Paragraph>}
    </>
  );
}

function Contacts({ heading, contacts }: { heading: string; contacts: readonly EntryContact[] }) {
  return (
    <>
      <h3 class="ink" style={`margin:0 0 4px;${text(16, light.ink)}`}>
        {heading}
      </h3>
      {contacts.map(({ who, phones, emails }) => (
        <Paragraph>
          {who}
          {phones.map(({ text: shown, e164 }) => (
            <>
              <br />
              <MailLink href={`tel:${e164}`}>{shown}</MailLink>
            </>
          ))}
          {emails.map((email) => (
            <>
              <br />
              <MailLink href={`mailto:${email}`}>{email}</MailLink>
            </>
          ))}
        </Paragraph>
      ))}
    </>
  );
}
