import { deflateSync } from 'node:zlib';

const width = 640;
const height = 400;

/** A picture for a nomination: two colours that follow from its title, as a PNG. */
export function pictureOf(title: string): Buffer {
  const seed = Buffer.from(title).reduce((sum, byte) => (sum * 31 + byte) % 360, 7);
  const from = colour(seed);
  const to = colour((seed + 70) % 360);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const part = (x / width + y / height) / 2;
      for (let c = 0; c < 3; c += 1)
        rows[y * (width * 3 + 1) + 1 + x * 3 + c] = Math.round((from[c] ?? 0) * (1 - part) + (to[c] ?? 0) * part);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A soft colour of this hue, 0 to 359. */
function colour(hue: number): [number, number, number] {
  const part = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (0.6 - 0.28 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The check sum of a PNG's part (ISO 3309). */
function crc(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
