import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settingTexts } from '../../src/present/texts/settings.js';
import { type SettingDefinition, settingDefinitions } from '../../src/settings/definitions.js';

const definitions: readonly SettingDefinition[] = settingDefinitions;

function fallbackText({ key, fallback }: SettingDefinition): string {
  if (fallback === undefined || (Array.isArray(fallback) && fallback.length === 0)) return '–';
  if (key === 'mailFrom') {
    const { name, address } = fallback as { name: string; address: string };
    return `\`${name} <${address}>\``;
  }
  if (key === 'newsrooms') return (fallback as { title: string }[]).map(({ title }) => title).join(', ');
  return `\`${String(fallback)}\``;
}

/** Code in a table cell, where `<` would be HTML and `|` a border. */
const cell = (text: string) => text.replaceAll('<', '\\<').replaceAll('|', '\\|');

it('docs/settings.md has every setting, with what holds without it and what would be right', async () => {
  const rows = definitions.map(
    (definition) =>
      `| \`${definition.key}\` | \`${definition.env}\` | ${fallbackText(definition)} | ${cell(settingTexts[definition.key].en)} |`,
  );
  const secrets = definitions
    .filter(({ secret }) => secret)
    .map(({ env }) => `\`${env}\``)
    .join(', ');
  const page = `# Settings

Each in \`pressbud.config.json\` (or the file that \`PRESSBUD_CONFIG\` names) by its key, dots as nested objects, or as an environment variable, which wins. Secrets (${secrets}) are refused in the file; every variable can also be given as a file, by \`<NAME>_FILE\`. A wrong setting is refused at start, with what would be right. So is anything private in the output folder, which everybody can read: the data folder, a SQLite database, the Maildir of bounces, the file of a setting, links followed.

| key | environment | without it | what is right |
|---|---|---|---|
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/settings.md');
});

it('the README names only settings that exist', () => {
  const known = new Set(definitions.map(({ env }) => env));
  const named = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(named).not.toHaveLength(0);
  expect(named.filter((name) => !known.has(name ?? ''))).toEqual([]);
});
