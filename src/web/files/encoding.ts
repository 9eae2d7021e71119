import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The encoding to answer with (RFC 9110 §12.5.3): br before gzip where both are wanted alike; a quality of 0 forbids.
 *
 * @param accepted the Accept-Encoding header, if there is one
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const wanted = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const quality = parameters.find((word) => word.startsWith('q='));
    if (name) wanted.set(name, quality ? Number(quality.slice(2)) || 0 : 1);
  }
  const quality = (name: Encoding) => wanted.get(name) ?? wanted.get('*') ?? 0;
  const best = (['br', 'gzip'] as const).reduce<Encoding | null>(
    (chosen, name) => (quality(name) > (chosen ? quality(chosen) : 0) ? name : chosen),
    null,
  );
  return best ?? 'identity';
}

export async function encode(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br') return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (encoding === 'gzip') return zip(bytes);
  return bytes;
}
