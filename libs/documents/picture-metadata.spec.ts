import { describe, expect, it } from '@jest/globals';
import { withoutMetadata } from './picture-metadata.js';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** An Exif segment with an orientation and a place, in the byte order of most phones. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(60);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  tiff.writeUInt16LE(0x8825, 22);
  tiff.write('51.5136N7.4653E', 40, 'latin1');
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, Buffer.from('JFIF\0', 'latin1'));
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 2, 3])), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9])]);

describe('a picture', () => {
  it('loses where and when it was taken, and keeps how it is turned', () => {
    const comment = segment(0xfe, Buffer.from('Kita am Nordmarkt', 'latin1'));
    const shown = withoutMetadata(Buffer.concat([start, jfif, exif(6), comment, scan]), 'image/jpeg');
    const text = shown.toString('latin1');
    expect(text).not.toContain('51.5136N');
    expect(text).not.toContain('Nordmarkt');
    expect(text).toContain('JFIF');
    expect(shown.subarray(-scan.length)).toEqual(scan);
    // Orientation 6, big endian, in an entry of its own.
    expect(shown.includes(Buffer.from('011200030000000100060000', 'hex'))).toBe(true);
  });

  it('says nothing of how it is turned where it is not', () => {
    const plain = Buffer.concat([start, jfif, scan]);
    expect(withoutMetadata(Buffer.concat([start, jfif, exif(1), scan]), 'image/jpeg')).toEqual(plain);
    expect(withoutMetadata(plain, 'image/jpeg')).toEqual(plain);
  });

  it('of PNG loses its texts, and nothing else', () => {
    const chunk = (type: string, body: string): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      return Buffer.concat([length, Buffer.from(type + body, 'latin1'), Buffer.alloc(4)]);
    };
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [header, data, end] = [chunk('IHDR', 'x'.repeat(13)), chunk('IDAT', 'abc'), chunk('IEND', '')];
    const told = Buffer.concat([signature, header, chunk('tEXt', 'Author\0Ein Name'), chunk('eXIf', 'II'), data, end]);
    expect(withoutMetadata(told, 'image/png')).toEqual(Buffer.concat([signature, header, data, end]));
  });

  it('that is none is left as it is', () => {
    const text = Buffer.from('not a picture');
    expect(withoutMetadata(text, 'image/jpeg')).toBe(text);
    expect(withoutMetadata(text, 'application/pdf')).toBe(text);
  });
});
