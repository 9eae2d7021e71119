import { decodeText } from '../parse/decode.js';

/** An answer, fetched just now or kept, as far as reading needs it. */
export interface Readable {
  surface: string;
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** @throws NotTextError */
export function textOf({ body, headers }: Pick<Readable, 'body' | 'headers'>): string {
  return decodeText(body, headers['content-type']);
}
