/** Segments of a JPEG that say how it looks: JFIF, colour profile, Adobe's colour transform (ISO/IEC 10918-1, -5, -6). */
const kept = new Set([0xe0, 0xe2, 0xee]);
/** Chunks of a PNG that only tell about it (W3C PNG, third edition, §11.3). */
const telling = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/**
 * A picture without what its camera wrote into it: place, time, device, comments. How it is turned is kept.
 * @returns the same bytes where it is neither JPEG nor PNG, or cannot be read as one
 */
export function withoutMetadata(bytes: Buffer, mediaType: string): Buffer {
  if (mediaType === 'image/jpeg' && bytes.readUInt16BE(0) === 0xffd8) return ofJpeg(bytes);
  if (mediaType === 'image/png' && bytes.toString('latin1', 1, 4) === 'PNG') return ofPng(bytes);
  return bytes;
}

function ofJpeg(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const isTelling = (marker >= 0xe0 && marker <= 0xef && !kept.has(marker)) || marker === 0xfe;
    if (isTelling) parts.push(turnedAs(bytes.subarray(at, end)));
    else parts.push(bytes.subarray(at, end));
    at = end;
    // What follows the start of the scan is the picture itself.
    if (marker === 0xda) break;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** Of an Exif segment the orientation alone, as a segment of its own; nothing of any other (CIPA DC-008, §4.6.4). */
function turnedAs(segment: Buffer): Buffer {
  const orientation = orientationIn(segment);
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function orientationIn(segment: Buffer): number {
  if (segment.toString('latin1', 4, 8) !== 'Exif' || segment.length < 26) return 1;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  for (let n = 0; n < short(first); n += 1) {
    const entry = first + 2 + n * 12;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}

function ofPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!telling.has(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
