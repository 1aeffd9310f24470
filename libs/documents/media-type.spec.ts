import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf, safeDownloadHeaders } from './media-type.js';

/** A ZIP file with stored entries, as far as readers of the first entries need it. */
function zip(entries: Record<string, string>): Buffer {
  const parts = Object.entries(entries).map(([name, text]) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04_03_4b_50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(Buffer.byteLength(text), 18);
    head.writeUInt32LE(Buffer.byteLength(text), 22);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name), Buffer.from(text)]);
  });
  return Buffer.concat(parts);
}
const office = (type: string): Buffer =>
  zip({
    '[Content_Types].xml': `<Types><Override PartName="/x.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
  });
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the type of an upload', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['image/png', png],
    ['image/jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      office('openxmlformats-officedocument.wordprocessingml.document'),
    ],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      office('openxmlformats-officedocument.spreadsheetml.sheet'),
    ],
  ])('is known by its content: %s', async (type, content) => {
    await expect(mediaTypeOf(content)).resolves.toBe(type);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['unknown', Buffer.from('<html><script>alert(1)</script>')],
    ['unknown', Buffer.from('name;betrag\n=cmd|calc;1')],
    ['not-allowed', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['not-allowed', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['not-allowed', zip({ 'a.txt': 'x' })],
    ['not-allowed', office('ms-word.document.macroEnabled')],
  ])('is refused as %s', async (code, content) => {
    await expect(mediaTypeOf(content)).rejects.toMatchObject({ name: 'MediaTypeError', code });
  });
});

describe('headers of a download', () => {
  const upload = { mediaType: 'application/pdf', name: 'Plan.pdf', sizeBytes: 12, made: false };

  it('let an upload only be saved, whatever it is', () => {
    expect(safeDownloadHeaders(upload)).toEqual({
      'content-type': 'application/pdf',
      'content-length': '12',
      'content-disposition': 'attachment; filename=Plan.pdf',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    const html = safeDownloadHeaders({ ...upload, mediaType: 'text/html', name: 'x.html', made: true });
    expect(html['content-type']).toBe('application/octet-stream');
    expect(html['content-disposition']).toBe('attachment; filename=x.html.bin');
  });

  it('show a PDF that we made', () => {
    expect(safeDownloadHeaders({ ...upload, made: true })['content-disposition']).toBe('inline; filename=Plan.pdf');
  });

  it('let a table that we made be saved, and take none from others', () => {
    const table = { ...upload, mediaType: 'text/csv; charset=utf-8', name: 'Liste.csv' };
    expect(safeDownloadHeaders({ ...table, made: true })).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename=Liste.csv',
    });
    expect(safeDownloadHeaders(table)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename=Liste.csv.bin',
    });
  });

  it.each([
    [
      'Übersicht März.pdf',
      `attachment; filename="?bersicht M?rz.pdf"; filename*=UTF-8''%C3%9Cbersicht%20M%C3%A4rz.pdf`,
    ],
    ['a"b\r\nSet-Cookie: x=1.pdf', 'attachment; filename="a\\"bSet-Cookie: x=1.pdf"'],
    ['../../etc/passwd', 'attachment; filename=passwd.pdf'],
    ['rechnung.exe', 'attachment; filename=rechnung.exe.pdf'],
    ['gpj.\u202Efdp.exe.pdf', 'attachment; filename=gpj.fdp.exe.pdf'],
    ['\u0000', 'attachment; filename=datei.pdf'],
  ])('give %j a harmless name', (name, disposition) => {
    expect(safeDownloadHeaders({ ...upload, name })['content-disposition']).toBe(disposition);
  });
});
