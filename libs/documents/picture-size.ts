/** Frames of a JPEG: those that say its size (ISO/IEC 10918-1, table B.1). */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Samples of a pixel by a PNG's colour type; colours of a palette (3) stand for red, green, blue and how opaque. */
const samplesOfPng: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 4, 4: 2, 6: 4 };

/**
 * How many bytes a picture takes once it is unpacked, by what its first bytes say of it.
 * @returns undefined where it is neither JPEG nor PNG, or says nothing of its size
 */
export function unpackedBytes(bytes: Buffer): number | undefined {
  if (bytes.length > 26 && bytes.toString('latin1', 1, 4) === 'PNG') return ofPng(bytes);
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return ofJpeg(bytes);
  return undefined;
}

function ofPng(bytes: Buffer): number {
  const samples = samplesOfPng[bytes.readUInt8(25)] ?? 4;
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20) * samples * (bytes.readUInt8(24) > 8 ? 2 : 1);
}

function ofJpeg(bytes: Buffer): number | undefined {
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (frames.has(bytes[at + 1] ?? 0))
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7) * bytes.readUInt8(at + 9);
  return undefined;
}
