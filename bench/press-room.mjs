// A press room of RELEASES releases over JSON v2, in a process of its own; prints where it listens.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const count = Number(process.env.RELEASES);
/** Milliseconds until an answer begins: what a server and the way to it take. */
const answerTime = Number(process.env.ANSWER_TIME ?? 0);
const pageSize = 20;
const { releases: recorded } = JSON.parse(
  readFileSync(new URL('../fixtures/documents/api-answer.json', import.meta.url), 'utf8'),
);

/** The recorded releases over and over, each with a number, a title and a day of its own; the newest first. */
function row(index) {
  const number = count - index;
  const release = recorded[index % recorded.length];
  return {
    ...release,
    id: number,
    title: `${release.title} (${number})`,
    url: `/pressmeddelande/${number}/x?publisherId=3235708&lang=sv`,
    published: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toISOString(),
    language: 'sv',
    versions: [],
  };
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname !== '/json/v2/releases') return void response.writeHead(404).end();
  const page = Number(searchParams.get('page') ?? 1);
  const from = (page - 1) * pageSize;
  const releases = Array.from({ length: Math.min(pageSize, count - from) }, (_, at) => row(from + at));
  const nextPage = from + pageSize < count ? page + 1 : 0;
  response.setHeader('content-type', 'application/json');
  const answer = JSON.stringify({ releases, nextPage, totalCount: count });
  setTimeout(() => response.end(answer), answerTime);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
