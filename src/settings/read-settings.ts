import type { ZodError } from 'zod';
import { isSettingProblem } from '../present/texts/settings.js';
import { configurationFile } from './configuration-file.js';
import { type SettingDefinition, type SettingValues, settingDefinitions } from './definitions.js';
import { fileText } from './file-text.js';
import { databaseFile, type PrivatePath, refuseServed } from './private-paths.js';
import { SecretInFileError } from './secret-in-file-error.js';
import { problemText, SettingError } from './setting-error.js';
import { SettingFileError } from './setting-file-error.js';

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
 * @throws SettingsFileError, SettingFileError when a file that was named can't be read
 * @throws PrivatePathServedError when what must stay with the operator lies in the output folder
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
  const settings = values as SettingValues;
  const named = file.size > 0 || environment.PRESSBUD_CONFIG !== undefined;
  refuseServed(
    [
      ...privatePaths(settings),
      ...secretFiles(environment),
      ...(named ? [{ setting: 'PRESSBUD_CONFIG', path }] : []),
    ],
    settings.outputDir,
  );
  return settings;
}

function privatePaths(settings: SettingValues): PrivatePath[] {
  const database = databaseFile(settings.databaseUrl);
  const maildir = settings['bounces.maildir'];
  return [
    { setting: 'DATA_DIR', path: settings.dataDir },
    ...(database === null ? [] : [{ setting: 'DATABASE_URL', path: database }]),
    ...(maildir === undefined ? [] : [{ setting: 'BOUNCES_MAILDIR', path: maildir }]),
  ];
}

function secretFiles(environment: Readonly<Record<string, string | undefined>>): PrivatePath[] {
  return settingDefinitions.flatMap(({ env }) => {
    const path = environment[`${env}_FILE`];
    return path ? [{ setting: `${env}_FILE`, path }] : [];
  });
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
  if (secretFile) {
    const name = `${env}_FILE`;
    const unreadable = (problem: string, cause: unknown) =>
      new SettingFileError(name, secretFile, problem, { cause });
    return { value: fileText(secretFile, unreadable).trim(), name, place: secretFile };
  }
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
  const shown = definition.secret ? '…' : withoutCredentials(JSON.stringify(found.value));
  throw new SettingError(found.name, found.place, shown, problemOf(result.error), definition.key, {
    cause: result.error,
  });
}

/** The key of a problem we have words for, else the field and what the schema says about it. */
function problemOf(error: ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unfit';
  if (issue.path.length === 0) return isSettingProblem(issue.message) ? issue.message : 'unfit';
  return `(${issue.path.join('.')}: ${problemText(issue.message)})`;
}

/** `https://user:word@host` → `https://…@host`: what is refused is shown, and often logged. */
function withoutCredentials(text: string): string {
  const begin = text.indexOf('//');
  const end = text.lastIndexOf('@');
  return begin < 0 || end < begin ? text : `${text.slice(0, begin + 2)}…${text.slice(end)}`;
}
