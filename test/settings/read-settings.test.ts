import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../src/present/error-text.js';
import { PrivatePathServedError } from '../../src/settings/private-path-served-error.js';
import { readSettings } from '../../src/settings/read-settings.js';
import { secretKey } from '../../src/settings/secret-key.js';
import { SecretKeyError } from '../../src/settings/secret-key-error.js';
import { SettingError } from '../../src/settings/setting-error.js';
import { SettingFileError } from '../../src/settings/setting-file-error.js';
import { SettingsFileError } from '../../src/settings/settings-file-error.js';
import { UnknownSettingError } from '../../src/settings/unknown-setting-error.js';
import { temporaryFolder } from '../temporary-folder.js';

function file(name: string, contents: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, contents);
  return path;
}

const noSettings = () => ({ PRESSBUD_CONFIG: file('pressbud.config.json', '{}') });

function refusal(environment: Record<string, string>): SettingError {
  try {
    readSettings({ ...noSettings(), ...environment });
  } catch (error) {
    if (error instanceof SettingError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading the settings', () => {
  it('works without any, for Region Norrbotten on this machine', () => {
    const settings = readSettings(noSettings());
    expect(settings.port).toBe(8080);
    expect(settings.databaseUrl).toBe('sqlite:data/pressbud.db');
    expect(settings.newsrooms).toMatchObject([{ platform: 'via-tt', publisherId: 3235708 }]);
    expect(settings['fetch.allowPrivateAddresses']).toBe(false);
    expect(settings.smtpUrl).toBeUndefined();
  });

  it('takes the environment before a secret file before the configuration file', () => {
    const PRESSBUD_CONFIG = file(
      'pressbud.config.json',
      '{"port": 1, "outputDir": "from-file", "fetch": {"requestsPerMinute": 4}}',
    );
    const SMTP_URL_FILE = file('smtp', 'smtp://relay.example.se\n');
    const settings = readSettings({ PRESSBUD_CONFIG, SMTP_URL_FILE, PORT: '2' });
    expect(settings.port).toBe(2);
    expect(settings.outputDir).toBe('from-file');
    expect(settings['fetch.requestsPerMinute']).toBe(4);
    expect(settings.smtpUrl).toBe('smtp://relay.example.se');
  });

  it('lets the command line win', () => {
    expect(readSettings({ ...noSettings(), PORT: '2' }, { port: 3 }).port).toBe(3);
  });

  it.each([
    ['PORT', '80800'],
    ['PORT', 'eighty'],
    ['PUBLIC_URL', 'press.example.se'],
    ['PUBLIC_URL', 'ftp://press.example.se'],
    ['DATABASE_URL', 'mysql://db'],
    ['FEED_AUTHORITY', 'press.example.se'],
    ['NEWSROOMS', 'not json'],
    ['NEWSROOMS', '[]'],
    ['FETCH_REQUESTS_PER_MINUTE', '0'],
    ['MAIL_FROM', 'nobody'],
    ['FETCH_ALLOW_PRIVATE_ADDRESSES', 'perhaps'],
    ['FETCH_REDIRECT_HOSTS', 'https://press.example.se'],
  ])('refuses %s=%s with its name and what would be right', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error.context).toMatchObject({ setting: name, place: 'the environment' });
    expect(error.message).toContain('right would be');
  });

  it.each([
    ['https://press.example.se/?x=1', 'has a query'],
    ['https://press.example.se?', 'has a query'],
    ['https://press.example.se/#top', 'has a fragment'],
    ['https://kim@press.example.se/a', 'has a user name or password'],
  ])('refuses %s as the address that all links begin with, and says why', (address, problem) => {
    expect(refusal({ PUBLIC_URL: address }).message).toContain(problem);
  });

  it.each([
    ['PUBLIC_URL', 'https://kim:open-sesame@press.example.se'],
    ['WEBSUB_HUB', 'https://kim:open-sesame@hub.example.se/?a=1'],
    ['DATABASE_URL', 'postgrse://kim:open-sesame@db.example.se/pressbud'],
    ['NEWSROOMS', '[{"baseUrl": "https://kim:open-sesame@press.example.se"}]'],
  ])('does not repeat the password in a refused %s', (name, value) => {
    expect(refusal({ [name]: value }).message).not.toContain('open-sesame');
  });

  it('writes addresses with other letters as mail and browsers do, and refuses what mail can not write', () => {
    const settings = readSettings({
      ...noSettings(),
      PUBLIC_URL: 'https://Nyhetsbrev.åäö.example/på/',
      MAIL_FROM: 'Nyheter på prov <press@åäö.example>',
    });
    expect(settings.publicUrl).toBe('https://nyhetsbrev.xn--4cab6c.example/p%C3%A5');
    expect(settings.mailFrom).toEqual({ name: 'Nyheter på prov', address: 'press@xn--4cab6c.example' });
    expect(refusal({ MAIL_FROM: 'nyhetsförmedlaren@example.se' }).message).toContain('before the @');
  });

  it('takes a public address below a path, and the address of a feed as it is', () => {
    expect(readSettings({ ...noSettings(), PUBLIC_URL: 'https://press.example.se/@desk/' }).publicUrl).toBe(
      'https://press.example.se/@desk',
    );
    const feed = {
      name: 'a',
      title: 'A',
      platform: 'feed',
      baseUrl: 'https://a.example.se',
      language: 'sv',
      schedule: { everyMinutes: 30 },
    };
    for (const feedUrl of ['https://a.example.se/?feed=rss', 'https://a.example.se/feed/']) {
      const read = readSettings({ ...noSettings(), NEWSROOMS: JSON.stringify([{ ...feed, feedUrl }]) });
      expect(read.newsrooms).toMatchObject([{ feedUrl }]);
    }
  });

  it.each([
    ['[]', 'is an empty list', 'är en tom lista'],
    ['foo', 'is no JSON', 'är inte JSON'],
    ['{}', 'is no list', 'är ingen lista'],
  ])('says what is wrong with the newsrooms %s, in both languages', (value, en, sv) => {
    const error = refusal({ NEWSROOMS: value });
    expect(errorText(error, 'en')).toContain(en);
    expect(errorText(error, 'sv')).toContain(sv);
  });

  it('takes a list of hosts with commas between, or as a list', () => {
    const hosts = (environment: Record<string, string>) =>
      readSettings({ PRESSBUD_CONFIG: file('none.json', '{}'), ...environment })['fetch.redirectHosts'];
    const both = ['press.example.se', 'www.example.se:8443'];
    expect(hosts({ FETCH_REDIRECT_HOSTS: 'press.example.se, WWW.example.se:8443,' })).toEqual(both);
    expect(hosts({})).toEqual([]);
    const PRESSBUD_CONFIG = file('hosts.json', JSON.stringify({ fetch: { redirectHosts: both } }));
    expect(hosts({ PRESSBUD_CONFIG })).toEqual(both);
  });

  it('says which field of which newsroom is wrong', () => {
    const newsrooms = JSON.stringify([
      {
        name: 'a',
        title: 'A',
        platform: 'via-tt',
        baseUrl: 'https://a.example',
        publisherId: -1,
        language: 'sv',
        schedule: { everyMinutes: 30 },
      },
    ]);
    expect(refusal({ NEWSROOMS: newsrooms }).message).toContain('0.publisherId');
  });

  it('never repeats a secret in its message', () => {
    expect(refusal({ SECRET_KEY: 'too-short-secret' }).message).not.toContain('too-short-secret');
  });

  it('refuses a secret in the configuration file', () => {
    const PRESSBUD_CONFIG = file('pressbud.config.json', '{"smtpUrl": "smtp://user:word@relay.example.se"}');
    expect(() => readSettings({ PRESSBUD_CONFIG })).toThrow(/SMTP_URL_FILE/);
  });

  it('refuses a key that does not exist, because a misspelt setting is not in force', () => {
    const PRESSBUD_CONFIG = file('pressbud.config.json', '{"fetch": {"requestPerMinute": 4}}');
    expect(() => readSettings({ PRESSBUD_CONFIG })).toThrow(UnknownSettingError);
  });

  it.each([
    ['{"port": 1', 'is no JSON'],
    ['[1]', 'one JSON object'],
  ])('refuses the configuration file %s', (text, problem) => {
    const PRESSBUD_CONFIG = file('pressbud.config.json', text);
    expect(() => readSettings({ PRESSBUD_CONFIG })).toThrow(SettingsFileError);
    expect(() => readSettings({ PRESSBUD_CONFIG })).toThrow(problem);
  });

  it('takes a configuration file with a byte order mark, as some editors write it', () => {
    const PRESSBUD_CONFIG = file('pressbud.config.json', '\uFEFF{"port": 4}');
    expect(readSettings({ PRESSBUD_CONFIG }).port).toBe(4);
  });

  it('names the setting whose file can not be read', () => {
    const read = () => readSettings({ ...noSettings(), SMTP_URL_FILE: '/nowhere/smtp' });
    expect(read).toThrow(SettingFileError);
    expect(read).toThrow('SMTP_URL_FILE: /nowhere/smtp is not there');
  });

  it('refuses a configuration file that was named and is not there', () => {
    expect(() => readSettings({ PRESSBUD_CONFIG: '/nowhere/pressbud.config.json' })).toThrow(/is not there/);
  });
});

describe('what must stay with the operator', () => {
  const folders = () => {
    const base = temporaryFolder();
    const OUTPUT_DIR = join(base, 'output');
    return { base, OUTPUT_DIR, DATABASE_URL: 'sqlite::memory:', DATA_DIR: join(base, 'data') };
  };
  const served = (environment: Record<string, string>) => {
    try {
      readSettings({ ...noSettings(), ...environment });
    } catch (error) {
      if (error instanceof PrivatePathServedError) return error.context.setting;
      throw error;
    }
    return null;
  };

  it('may lie beside or around the output folder', () => {
    const { base, ...environment } = folders();
    expect(served(environment)).toBeNull();
    expect(served({ ...environment, DATA_DIR: base })).toBeNull();
    expect(served({ ...environment, DATA_DIR: join(base, 'output..old') })).toBeNull();
    expect(served({ ...environment, DATA_DIR: join(base, 'output', '..', 'data') })).toBeNull();
  });

  it('is refused in the output folder, whichever setting puts it there', () => {
    const { base, ...environment } = folders();
    const within = join(environment.OUTPUT_DIR, 'deep', 'inside');
    mkdirSync(join(base, 'output', 'deep'), { recursive: true });
    writeFileSync(within, 'smtp://relay.example.se');
    expect(served({ ...environment, DATA_DIR: environment.OUTPUT_DIR })).toBe('DATA_DIR');
    expect(served({ ...environment, DATA_DIR: within })).toBe('DATA_DIR');
    expect(served({ ...environment, DATABASE_URL: `sqlite:${within}` })).toBe('DATABASE_URL');
    expect(served({ ...environment, BOUNCES_MAILDIR: within })).toBe('BOUNCES_MAILDIR');
    expect(served({ ...environment, SMTP_URL_FILE: within })).toBe('SMTP_URL_FILE');
    writeFileSync(within, '{}');
    expect(served({ ...environment, PRESSBUD_CONFIG: within })).toBe('PRESSBUD_CONFIG');
    expect(served({ OUTPUT_DIR: '.' })).toBe('DATA_DIR');
    expect(() => readSettings({ ...noSettings(), OUTPUT_DIR: '.' })).toThrow(`OUTPUT_DIR (${process.cwd()})`);
  });

  it('is found through links, on either side', () => {
    const { base, ...environment } = folders();
    mkdirSync(join(base, 'output', 'data'), { recursive: true });
    symlinkSync(join(base, 'output'), join(base, 'www'));
    symlinkSync(join(base, 'output', 'data'), join(base, 'state'));
    expect(served({ ...environment, DATA_DIR: join(base, 'state') })).toBe('DATA_DIR');
    expect(served({ ...environment, DATA_DIR: join(base, 'www', 'new') })).toBe('DATA_DIR');
    expect(served({ ...environment, OUTPUT_DIR: join(base, 'www'), DATA_DIR: join(base, 'state') })).toBe(
      'DATA_DIR',
    );
    symlinkSync(temporaryFolder(), join(base, 'output', 'elsewhere'));
    expect(served({ ...environment, DATA_DIR: join(base, 'output', 'elsewhere') })).toBe('DATA_DIR');
  });
});

describe('the secret key', () => {
  it('is made once and read again', () => {
    const folder = temporaryFolder();
    const first = secretKey(undefined, folder);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(secretKey(undefined, folder)).toBe(first);
  });

  it('is the one given, when one is given', () => {
    expect(secretKey('given', '/nowhere')).toBe('given');
  });

  it('says where it could not be kept', () => {
    expect(() => secretKey(undefined, file('a-file', ''))).toThrow(SecretKeyError);
  });
});
