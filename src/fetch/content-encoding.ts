import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { ContentEncodingBrokenError } from './errors/content-encoding-broken-error.js';
import { TooLargeError } from './errors/too-large-error.js';

/** What we can take apart, for Accept-Encoding. */
export const acceptedEncodings = 'gzip, br, deflate';

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const decompressions: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: async (bytes, options) =>
    // RFC 9110 §8.4.1.2: deflate means the zlib format, but some servers send the bare stream.
    isZlib(bytes) ? promisify(inflate)(bytes, options) : promisify(inflateRaw)(bytes, options),
};

/** One more would be a trick: nobody compresses a press release twice. */
const MOST_LAYERS = 2;

/**
 * Undoes a Content-Encoding (RFC 9110 §8.4). Decompression stops at the limit, before more than that is in memory.
 *
 * @param encoding the header's value; "" for none
 * @throws TooLargeError, ContentEncodingBrokenError
 */
export async function decoded(
  url: string,
  body: Uint8Array,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (body.byteLength === 0) return body;
  if (layers.length > MOST_LAYERS) throw new ContentEncodingBrokenError(url, encoding);
  let content = body;
  for (const layer of layers.reverse()) {
    const decompress = decompressions[layer];
    if (!decompress) throw new ContentEncodingBrokenError(url, encoding);
    try {
      content = await decompress(content, { maxOutputLength: maxBytes });
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
        throw new TooLargeError(url, 'content', maxBytes, error);
      }
      throw new ContentEncodingBrokenError(url, encoding, error);
    }
  }
  return content;
}

/** RFC 1950 §2.2: the low four bits of the first byte are 8, and the first two bytes are a multiple of 31. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
