/**
 * How many bytes a text takes on the way as quoted-printable (RFC 2045 §6.7), soft line breaks included: every octet
 * outside printable ASCII becomes three. A little more than the truth, never less.
 */
export function encodedSize(text: string): number {
  let octets = 0;
  for (const octet of Buffer.from(text)) {
    if (octet === 0x0a) octets += 2;
    else octets += octet < 0x20 || octet > 0x7e || octet === 0x3d ? 3 : 1;
  }
  return octets + Math.ceil(octets / 70) * 3;
}
