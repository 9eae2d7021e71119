import { sitePath } from '../../present/layout.js';
import { textsFor } from '../../present/texts/texts-for.js';
import { feedPaths } from '../feeds/build-feed.js';
import type { FeedDefinition } from '../feeds/feed-definitions.js';
import { type Site, siteLanguage } from '../site.js';
import { recipientPrefix, topicPrefix } from '../subjects/subjects.js';
import { sitePage } from './site-page.js';

/**
 * Explains feeds to people and lists them, together with the data for programs.
 *
 * @param standing feeds every site has
 * @param subjects feeds about recipients and topics
 */
export function feedsPage(
  standing: readonly FeedDefinition[],
  subjects: readonly FeedDefinition[],
  site: Site,
): string {
  const lang = siteLanguage(site);
  const texts = textsFor(lang);
  const link = (path: string) => sitePath(site.publicUrl, path);
  const data: [path: string, description: string][] = [
    ['releases/index.json', texts.data.index],
    ['budget/lines.csv', texts.data.budgetCsv],
    ['budget/lines.csv-metadata.json', texts.data.budgetColumns],
    ['budget/lines.json', texts.data.budgetJson],
    ['schema/release.schema.json', texts.data.schema],
    ['feeds/index.json', texts.data.feeds],
    ['catalog.jsonld', texts.data.catalog],
    ['schema/ninjs.schema.json', texts.data.ninjs],
  ];
  return sitePage(
    {
      path: 'feeds.html',
      title: texts.feeds.heading,
      lang,
      description: texts.feeds.explanation,
      current: 'feeds',
    },
    site,
    <>
      <h1>{texts.feeds.heading}</h1>
      <p class="lead">{texts.feeds.explanation}</p>
      <ul class="cards">
        {standing.map((feed) => (
          <FeedCard feed={feed} site={site} />
        ))}
      </ul>
      <p>
        <a href={link('feeds.opml')}>{texts.feeds.opml}</a>
      </p>
      <SubjectList
        heading={texts.feeds.recipients}
        feeds={subjects.filter(({ name }) => name.startsWith(recipientPrefix))}
        site={site}
      />
      <SubjectList
        heading={texts.feeds.topics}
        feeds={subjects.filter(({ name }) => name.startsWith(topicPrefix))}
        site={site}
      />
      <h2>{texts.data.heading}</h2>
      <p>{texts.data.explanation}</p>
      <ul>
        {data.map(([path, description]) => (
          <li>
            <a href={link(path)}>{path}</a>: {description}
          </li>
        ))}
      </ul>
    </>,
  );
}

function FeedCard({ feed: { name, title, description }, site }: { feed: FeedDefinition; site: Site }) {
  return (
    <li class="panel">
      <h2>{title}</h2>
      <p>{description}</p>
      <FormatLinks name={name} title={title} site={site} />
    </li>
  );
}

function SubjectList(props: { heading: string; feeds: readonly FeedDefinition[]; site: Site }) {
  const { heading, feeds, site } = props;
  if (feeds.length === 0) return null;
  const { alsoSpelled } = textsFor(siteLanguage(site)).feeds;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {feeds.map(({ name, title, spellings = [] }) => {
          const others = spellings.filter((spelling) => !title.endsWith(spelling));
          return (
            <li>
              {title}
              {others.length > 0 ? ` (${alsoSpelled(others.join(', '))})` : null}
              <FormatLinks name={name} title={title} site={site} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function FormatLinks({ name, title, site }: { name: string; title: string; site: Site }) {
  const texts = textsFor(siteLanguage(site));
  const paths = feedPaths(name);
  return (
    <ul class="inline-list">
      {(['atom', 'rss', 'json'] as const).map((format) => (
        <li>
          <a
            href={sitePath(site.publicUrl, paths[format])}
            aria-label={`${title}, ${texts.feeds.names[format]}`}
          >
            {texts.feeds.names[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}
