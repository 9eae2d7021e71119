import { cleanText } from '../../present/clean-text.js';

/**
 * A permanent id (RFC 4151): `tag:press.example.se,2025:via-tt:4257436`. Feed readers compare it character by
 * character for ever (RFC 4287 §4.2.6), so nothing that can change is part of it.
 *
 * @param authority `domain,date`
 * @param specific what is named, such as a release id
 */
export function tagUri(authority: string, specific: string): string {
  return `tag:${authority}:${encodeURI(cleanText(specific)).replaceAll('#', '%23')}`;
}

/** The first instant of the authority's date, RFC 4151 §2.1: years and months stand for their first day. */
export function authorityDate(authority: string): Date {
  const [year = '1970', month = '01', day = '01'] = (authority.split(',')[1] ?? '').split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
