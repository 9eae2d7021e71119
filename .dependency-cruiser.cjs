/**
 * The arrows of the house (docs/architecture.md): a room may import its own files and the rooms below it.
 * Rooms on the same level do not know each other.
 */
const levels = [
  ['ports', 'release'],
  ['swedish'],
  ['store', 'fetch', 'parse', 'present'],
  ['ingest', 'publish', 'digest', 'archive'],
  ['worker', 'web'],
  ['demo', 'settings'],
  ['cli'],
];

const upward = levels.flatMap((rooms, level) =>
  rooms.map((room) => {
    const allowed = [room, ...levels.slice(0, level).flat()];
    return {
      name: `${room}-imports-only-below`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
    };
  }),
);

const touchesTheWorld =
  '^(node:)?(fs|fs/promises|net|http|https|http2|dns|dns/promises|child_process|worker_threads|tls|dgram)$';

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'reading-does-no-io',
      comment: 'swedish, release and parse are pure: no files, no network, no database.',
      severity: 'error',
      from: { path: '^src/(swedish|parse|release)/' },
      to: { path: `${touchesTheWorld}|^node_modules/(undici|kysely|pg|better-sqlite3|nodemailer)/` },
    },
    {
      name: 'only-fetch-opens-connections',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/fetch/' },
      to: { path: '^node_modules/undici/' },
    },
    {
      name: 'sql-stays-in-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^node_modules/(kysely|pg|better-sqlite3)/' },
    },
    {
      name: 'no-test-code-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|node_modules/(vitest|fast-check))/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
