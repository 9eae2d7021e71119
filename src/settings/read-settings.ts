import { readFileSync } from 'node:fs';
import type { ZodError } from 'zod';
import { type SettingDefinition, type SettingValues, settingDefinitions } from './definitions.js';
import { SecretInFileError } from './secret-in-file-error.js';
import { SettingError } from './setting-error.js';
import { SettingsFileError } from './settings-file-error.js';
import { UnknownSettingError } from './unknown-setting-error.js';

const defaultPath = 'pressbud.config.json';

/** A value as it was found, before it is checked. */
interface Found {
  value: unknown;
  /** The name and the place a person has to look at to mend it. */
  name: string;
  place: string;
}

/**
 * Reads and checks all settings: environment variable, then `<NAME>_FILE`, then the configuration file, then the fallback.
 *
 * @param environment usually process.env; PRESSBUD_CONFIG names the configuration file
 * @param overrides values from the command line, by key; they win
 * @throws SettingError with the setting's name, its problem and what would be right
 * @throws SettingsFileError when a file that was named can't be read
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  overrides: Partial<Record<string, unknown>> = {},
): SettingValues {
  const path = environment.PRESSBUD_CONFIG ?? defaultPath;
  const file = configurationFile(path, environment.PRESSBUD_CONFIG !== undefined);
  const values: Record<string, unknown> = {};
  for (const definition of settingDefinitions as readonly SettingDefinition[]) {
    const found = find(definition, environment, file, path, overrides);
    values[definition.key] = found ? checked(definition, found) : definition.fallback;
  }
  return values as SettingValues;
}

function find(
  definition: SettingDefinition,
  environment: Readonly<Record<string, string | undefined>>,
  file: Map<string, unknown>,
  path: string,
  overrides: Partial<Record<string, unknown>>,
): Found | null {
  const { env, key } = definition;
  if (overrides[key] !== undefined)
    return { value: overrides[key], name: `--${key}`, place: 'the command line' };
  const value = environment[env];
  if (value !== undefined && value !== '') return { value, name: env, place: 'the environment' };
  const secretFile = environment[`${env}_FILE`];
  if (secretFile) return { value: contents(secretFile).trim(), name: `${env}_FILE`, place: secretFile };
  if (file.has(key)) {
    if (definition.secret) {
      throw new SecretInFileError(key, path, env);
    }
    return { value: file.get(key), name: key, place: path };
  }
  return null;
}

function checked(definition: SettingDefinition, found: Found): unknown {
  const result = definition.schema.safeParse(found.value);
  if (result.success) return result.data;
  const shown = definition.secret ? '…' : JSON.stringify(found.value);
  throw new SettingError(found.name, found.place, `${shown}${where(result.error)}`, definition.key, {
    cause: result.error,
  });
}

function where(error: ZodError): string {
  const issue = error.issues[0];
  return issue && issue.path.length > 0 ? ` (${issue.path.join('.')}: ${issue.message})` : '';
}

/** The file's leaves by dotted key; unknown keys are refused, because a misspelt setting is a setting that is not in force. */
function configurationFile(path: string, required: boolean): Map<string, unknown> {
  const text = contents(path, required);
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

function contents(path: string, required = true): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && !required) return '';
    throw new SettingsFileError(
      path,
      missing ? 'is not there' : `can't be read (${(cause as Error).message})`,
      { cause },
    );
  }
}
