import { settingDefinitions } from './definitions.js';
import { fileText, MISSING } from './file-text.js';
import { SettingsFileError } from './settings-file-error.js';
import { UnknownSettingError } from './unknown-setting-error.js';

/**
 * The file's leaves by dotted key; unknown keys are refused, because a misspelt setting is a setting that is not in force.
 *
 * @param required false: a file that is missing is as good as an empty one
 * @throws SettingsFileError, UnknownSettingError
 */
export function configurationFile(path: string, required: boolean): Map<string, unknown> {
  const text = fileText(path, (problem, cause) => {
    if (problem === MISSING && !required) return null;
    return new SettingsFileError(path, problem, { cause });
  });
  if (text === '') return new Map();
  const parsed = json(text, path);
  const known = new Set<string>(settingDefinitions.map((definition) => definition.key));
  const found = new Map<string, unknown>();
  const visit = (value: unknown, prefix: string) => {
    for (const [name, child] of Object.entries(value as object)) {
      const key = prefix ? `${prefix}.${name}` : name;
      if (known.has(key)) found.set(key, child);
      else if (isGroup(key, known) && typeof child === 'object' && child !== null) visit(child, key);
      else throw new UnknownSettingError(key, path, [...known]);
    }
  };
  visit(parsed, '');
  return found;
}

function isGroup(key: string, known: ReadonlySet<string>): boolean {
  return [...known].some((name) => name.startsWith(`${key}.`));
}

function json(text: string, path: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new SettingsFileError(path, `is no JSON (${(cause as Error).message})`, { cause });
  }
  throw new SettingsFileError(path, 'has to hold one JSON object');
}
