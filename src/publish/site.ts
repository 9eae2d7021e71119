import { type UiLanguage, uiLanguageFor } from '../present/languages.js';

interface SiteNewsroom {
  /** Lower-case letters, digits and hyphens: part of file names. */
  name: string;
  title: string;
  /** BCP 47. */
  language: string;
}

/** What is published as: the same for every file. Changing it publishes everything anew. */
export interface Site {
  /** Absolute, without a slash at the end. */
  publicUrl: string;
  /** RFC 4151 tagging entity, `domain,date`: `press.example.se,2025`. Never changed after launch. */
  authority: string;
  title: string;
  newsrooms: readonly SiteNewsroom[];
  /** `mailto:` or web address for reports about the site (security.txt); the front page when left out. */
  contact?: string;
  /** Absolute address of the WebSub hub that is told of changed feeds. */
  hub?: string;
}

/** The language the site itself speaks: that of its first newsroom. */
export function siteLanguage(site: Site): UiLanguage {
  return uiLanguageFor(site.newsrooms[0]?.language ?? 'sv');
}

/** Absolute address of a published file. @param path slash-separated, relative to the output folder */
export function siteUrl(site: Site, path: string): string {
  return `${site.publicUrl}/${path}`;
}
