import { sitePath } from '../../present/layout.js';
import { textsFor } from '../../present/texts/texts-for.js';
import { feedPaths } from '../feeds/build-feed.js';
import { feedDefinitions } from '../feeds/feed-definitions.js';
import { type Site, siteLanguage } from '../site.js';
import { sitePage } from './site-page.js';

/** Explains feeds to people and lists them, together with the data for programs. */
export function feedsPage(site: Site): string {
  const lang = siteLanguage(site);
  const texts = textsFor(lang);
  const link = (path: string) => sitePath(site.publicUrl, path);
  const data: [path: string, description: string][] = [
    ['releases/index.json', texts.data.index],
    ['budget/lines.csv', texts.data.budgetCsv],
    ['budget/lines.csv-metadata.json', texts.data.budgetColumns],
    ['budget/lines.json', texts.data.budgetJson],
    ['schema/release.schema.json', texts.data.schema],
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
        {feedDefinitions(site).map(({ name, title, description }) => {
          const paths = feedPaths(name);
          return (
            <li class="panel">
              <h2>{title}</h2>
              <p>{description}</p>
              <ul class="inline-list">
                {(['atom', 'rss', 'json'] as const).map((format) => (
                  <li>
                    <a href={link(paths[format])} aria-label={`${title}, ${texts.feeds.names[format]}`}>
                      {texts.feeds.names[format]}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      <p>
        <a href={link('feeds.opml')}>{texts.feeds.opml}</a>
      </p>
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
