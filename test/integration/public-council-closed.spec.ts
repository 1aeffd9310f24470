import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { publicId, publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import type { PublicObject } from '#libs/processes/public-object.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { startPortal } from '../support/portal.js';
import { addDossier } from '../support/publication.js';
import { publishCouncil, type PublicCouncil } from '../support/public-council.js';
import { ownFolder } from '../support/services.js';
import { Visitor } from '../support/visitor.js';

let database: TestDatabase;
let owner: MikroORM;
let worker: MikroORM;
let council: PublicCouncil;
let visitor: Visitor;
let storage: DiskFileStorage;

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 2);
  worker = await openOrm(database.urls.worker, 2);
  council = await publishCouncil(database, owner, worker);
  const files = await ownFolder('files');
  storage = new DiskFileStorage(files);
  await storage.put(Buffer.from('Vorlage')); // the one of the paper of 2013
  visitor = new Visitor(await startPortal(database, { env: { FILES_DIR: files } }));
});
afterAll(() => Promise.all([owner.close(true), worker.close(true)]));

describe('a file', () => {
  it('is opened by everybody while it is public, as it was stored, and is gone afterwards', async () => {
    const stored = await storage.put(Buffer.from('%PDF-1.7 öffentlich'));
    const [row] = await database.query<{ id: string }>(
      `insert into file (id, sha256, sha512, size_bytes, media_type, name) values (gen_random_uuid(), $1, $2, $3, 'application/pdf', 'geheimer-name.pdf') returning id`,
      [stored.sha256, stored.sha512, stored.sizeBytes],
    );
    const dossier = await addDossier(database);
    const publish = (...objects: PublicObject[]): Promise<void> =>
      inTransaction(worker, (transaction) => publishObjects(transaction, dossier, objects));
    const paper: PublicObject = { key: 'paper', type: 'Paper', data: { name: 'Mit Anlage' } };
    const within = { key: 'paper', property: 'auxiliaryFile' };
    await publish(paper, {
      key: 'file/1',
      type: 'File',
      within,
      data: { name: 'Anlage 1' },
      bytes: { file: row?.id ?? '' },
    });
    const path = `/council/files/${publicId(dossier, 'file/1')}`;
    expect((await visitor.get(`/council/papers/${publicId(dossier, 'paper')}`)).body).toContain(`href="${path}"`);
    const file = await visitor.get(path);
    expect([file.status, file.body]).toEqual([200, '%PDF-1.7 öffentlich']);
    expect(file.headers['content-disposition']).toBe('inline; filename="Anlage 1.pdf"');
    await publish(paper);
    expect((await visitor.get(path)).status).toBe(410);
    await publish();
  });
});

describe('what is not public', () => {
  it('stands on none of the pages, in no feed, no count and no search; and no link leads nowhere', async () => {
    const secret = 'Verschlusssache';
    const dossier = await addDossier(database);
    await database.query('update dossier set title = $1 where id = $2', [secret, dossier]);
    const hidden = (type: string, deleted: boolean) =>
      database.query(
        `insert into publication (id, owner, key, type, data, shown, search, visible, created, modified, deleted)
         values (gen_random_uuid(), $1, $2, $3, $4, $4, $5, false, now(), now(), $6)`,
        [
          dossier,
          `hidden/${type}`,
          type,
          {
            name: secret,
            reference: '77777-26',
            date: '2026-01-01',
            start: council.start,
            state: secret,
            place: { lat: 51.5, lon: 7.5 },
            resolution: { text: secret, on: '2011-01-01' },
          },
          secret,
          deleted ? new Date() : null,
        ],
      );
    for (const type of ['Paper', 'Meeting', 'Organization', 'Person']) await hidden(type, false);
    const seen = new Set<string>();
    const open = [
      '/council',
      '/council/papers.atom',
      '/council/meetings.ics',
      '/sitemap.xml',
      '/council/search?q=Verschlusssache',
      '/council/papers?year=2026',
    ];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, body } = await visitor.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([
        path,
        body
          .replaceAll('q=Verschlusssache', '')
          .replaceAll(/(value|content|href)="[^"]*"|<title>.*?<\/title>/g, '')
          .includes(secret),
      ]).toEqual([path, false]);
      expect([path, body.includes('77777')]).toEqual([path, false]);
      for (const [, href = ''] of body.matchAll(
        /(?:href="|<loc>http:\/\/portal\.example)(\/(?:council|oparl)[^"<#]*)/g,
      )) {
        const next = href.replaceAll('&amp;', '&');
        // Other months are endless.
        if (!next.includes('lang=') && !next.includes('month=')) open.push(next);
      }
    }
    expect(seen.size).toBeGreaterThan(150);
    expect((await visitor.get('/council/resolutions')).body).not.toContain('2011');
    await database.query('delete from publication where owner = $1', [dossier]);
  });
});
