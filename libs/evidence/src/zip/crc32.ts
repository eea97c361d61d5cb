const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/**
 * Checksum of a ZIP entry, taken chunk by chunk.
 *
 * @param previous result for the bytes before, 0 at the start
 * @returns unsigned 32 bits
 * @source ISO 3309, as the ZIP specification (APPNOTE 4.4.7) uses it
 * @example crc32(new TextEncoder().encode('123456789')).toString(16) // cbf43926
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  for (let at = 0; at < bytes.length; at += 1) crc = TABLE[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
