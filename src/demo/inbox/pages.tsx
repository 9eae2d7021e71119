import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { addressText, type InboxMessage } from './message.js';
import { style } from './style.js';

const stockholmTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const Page: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <html lang="sv">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{raw(style)}</style>
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);

/** Every message, newest first. */
export const InboxPage: FC<{ messages: readonly InboxMessage[] }> = ({ messages }) => (
  <Page title={`Inkorg (${messages.length})`}>
    <h1>Inkorg</h1>
    <p class="soft">All e-post som demon skickar hamnar här. Inget av den lämnar datorn.</p>
    {messages.length === 0 ? (
      <p>Inkorgen är tom.</p>
    ) : (
      <ol class="mails" reversed>
        {[...messages].reverse().map((message) => (
          <li>
            <a href={`/inbox/${message.number}`}>
              <span class="line">
                <span>{addressText(message.mail.from) || message.sender || 'Okänd avsändare'}</span>
                <Moment of={message} />
              </span>
              <span class="subject">{subjectOf(message)}</span>
              <span class="line">Till {recipientsOf(message)}</span>
            </a>
          </li>
        ))}
      </ol>
    )}
  </Page>
);

/** One message as a mail program shows it. The HTML part stands in a frame of its own that may do nothing. */
export const MessagePage: FC<{ message: InboxMessage }> = ({ message }) => {
  const { number, mail } = message;
  return (
    <Page title={`${subjectOf(message)} – Inkorg`}>
      <p>
        <a href="/inbox">Till inkorgen</a>
      </p>
      <h1>{subjectOf(message)}</h1>
      <dl class="sheet">
        <dt>Från</dt>
        <dd>{addressText(mail.from) || message.sender || 'Okänd avsändare'}</dd>
        <dt>Till</dt>
        <dd>{recipientsOf(message)}</dd>
        {mail.replyTo ? (
          <>
            <dt>Svar till</dt>
            <dd>{addressText(mail.replyTo)}</dd>
          </>
        ) : null}
        <dt>Datum</dt>
        <dd>
          <Moment of={message} />
        </dd>
      </dl>
      {mail.html ? (
        <iframe
          title="Brevets innehåll"
          src={`/inbox/${number}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      ) : (
        <p class="soft">Brevet har ingen HTML-del.</p>
      )}
      <details class="sheet" open={!mail.html}>
        <summary>Textdelen</summary>
        <pre>{mail.text ?? 'Brevet har ingen textdel.'}</pre>
      </details>
      {mail.attachments.length > 0 ? (
        <section class="sheet">
          <h2>Bilagor</h2>
          <ul>
            {mail.attachments.map(({ filename, contentType, size }, index) => (
              <li>
                <a href={`/inbox/${number}/attachments/${index + 1}`}>{filename ?? `Bilaga ${index + 1}`}</a>{' '}
                <span class="soft">
                  {contentType}, {sizeText(size)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <details class="sheet">
        <summary>Brevhuvuden</summary>
        <pre>{mail.headerLines.map(({ line }) => line).join('\n')}</pre>
      </details>
      <p class="soft">
        {sizeText(message.raw.byteLength)} · <a href={`/inbox/${number}/raw`}>Brevet som det kom över SMTP</a>
      </p>
    </Page>
  );
};

/** For a number nobody has written. */
export const NoMessagePage: FC = () => (
  <Page title="Brevet finns inte – Inkorg">
    <h1>Brevet finns inte</h1>
    <p>
      <a href="/inbox">Till inkorgen</a>
    </p>
  </Page>
);

const Moment: FC<{ of: InboxMessage }> = ({ of: { mail, receivedAt } }) => {
  const date = mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date : receivedAt;
  return <time datetime={date.toISOString()}>{stockholmTime.format(date)}</time>;
};

function subjectOf({ mail }: InboxMessage): string {
  return mail.subject || '(inget ämne)';
}

function recipientsOf({ mail, recipients }: InboxMessage): string {
  return addressText(mail.to) || recipients.join(', ');
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  return `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }).format(bytes / 1000)} kB`;
}
