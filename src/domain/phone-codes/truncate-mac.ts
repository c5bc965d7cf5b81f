/**
 * A code that people can type from a message authentication code: dynamic truncation of RFC 4226 §5.3, leading zeros kept.
 * @param mac at least 20 bytes
 */
export function truncateMac(mac: Uint8Array, digits: number): string {
  const offset = (mac[mac.length - 1] ?? 0) & 0x0f
  const word = new DataView(mac.buffer, mac.byteOffset + offset, 4).getUint32(0) & 0x7fffffff
  return String(word % 10 ** digits).padStart(digits, '0')
}
