import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { readEnv } from '#libs/config/env.js';
import { createLog } from '#libs/config/log.js';
import { openOrm } from '#libs/database/orm.js';
import { publishObjects, type Publishable, type PublishableRef } from '#libs/database/stores/publication.store.js';
import { publicPage } from '#libs/database/stores/public-reading.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { freePort } from '../../apps/local/ports.js';
import { createPortal } from '../../apps/portal/create-portal.js';
import { latency, timed, type Latency } from './measure.js';
import { cpuSeconds, load } from './proc.js';
import type { Stack } from './stack.js';

/** What OParl costs with so many papers; each figure beside the same JSON, finished, read by one plain statement. */
export interface OparlFigures {
  papers: number;
  rows: number;
  /** seconds in which all were published */
  published: number;
  /** milliseconds in the database for a page of 100 papers: the first, and the last */
  first: PageTimes;
  last: PageTimes;
  floor: PageTimes;
  /** milliseconds of CPU of Postgres a page: finished JSON, and the first page */
  cpu: { floor: number; page: number };
  /** a program that asks for all pages of papers, one after another, packed */
  crawl: { seconds: number; floorSeconds: number; megabytes: number; pages: number };
  load: string;
}

/** `best` is what a page takes when nothing else wants the machine. */
export interface PageTimes extends Latency {
  best: number;
}

const pageSize = 100;

/** Publishes papers with their ways through two bodies, and reads them as OParl does. */
export async function oparlFigures(stack: Stack, papers: number, say: (line: string) => void): Promise<OparlFigures> {
  const worker = await openOrm(stack.urls.worker, 2);
  const owner = await openOrm(stack.ownerUrl, 2);
  const reader = await openOrm(stack.urls.portal, 2);
  const em = (): EntityManager => reader.em.fork();
  try {
    const analyze = () => owner.em.fork().execute('vacuum analyze publication, publication_link');
    say(`${papers} papers are published`);
    const published = (await timed(() => publishCouncil(worker, papers, analyze))) / 1000;
    await analyze();
    const [{ rows } = { rows: '0' }] = await em().execute<{ rows: string }[]>(
      'select count(*) as rows from publication',
    );
    const [{ id } = { id: '' }] = await em().execute<{ id: string }[]>(
      `select id from publication where type = 'Paper' and visible order by serial desc limit 1 offset ?`,
      [pageSize],
    );
    const page = (after?: string) => () => publicPage(em(), { type: 'Paper' }, { after, limit: pageSize });

    const port = await freePort();
    const portalUrl = `http://127.0.0.1:${port}`;
    const portal = await createPortal(portalEnv(stack, portalUrl), createLog('portal', 'silent'));
    await portal.listen(port, '127.0.0.1');
    try {
      say('the whole list is read');
      const crawled: { objects: unknown[]; bytes: number; pages: number } = { objects: [], bytes: 0, pages: 0 };
      const seconds = (await timed(() => crawl(`${portalUrl}/oparl/v1.1/paper`, crawled))) / 1000;
      if (crawled.objects.length !== papers) throw new Error(`${crawled.objects.length} papers were found`);
      await finished(owner, crawled.objects);
      const floorPage = (from: number) => () =>
        em().execute('select object::text from finished where n > ? order by n limit ?', [from, pageSize]);
      const floorSeconds =
        (await timed(async () => {
          for (let n = 0; n < papers; n += pageSize) await floorPage(n)();
        })) / 1000;
      return {
        papers,
        rows: Number(rows),
        published,
        first: await measured(page()),
        last: await measured(page(id)),
        floor: await measured(floorPage(0)),
        cpu: { floor: await cpuOf(stack, floorPage(0)), page: await cpuOf(stack, page()) },
        crawl: { seconds, floorSeconds, megabytes: crawled.bytes / 2 ** 20, pages: crawled.pages },
        load: load(),
      };
    } finally {
      await portal.close();
    }
  } finally {
    for (const orm of [worker, owner, reader]) await orm.close(true);
  }
}

async function measured(work: () => Promise<unknown>): Promise<PageTimes> {
  for (let n = 0; n < 10; n += 1) await work();
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1) times.push(await timed(work));
  return { ...latency(times), best: Math.min(...times) };
}

/** What it costs Postgres, in milliseconds of CPU: on a busy machine it tells more than time. */
async function cpuOf(stack: Stack, work: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds(stack.postgres.pid());
  for (let n = 0; n < 200; n += 1) await work();
  return ((cpuSeconds(stack.postgres.pid()) - before) * 1000) / 200;
}

/** All objects of a list, as a client finds them. */
async function crawl(url: string, found: { objects: unknown[]; bytes: number; pages: number }): Promise<void> {
  for (let next: string | undefined = url; next !== undefined;) {
    const answer: Response = await fetch(next, { headers: { 'accept-encoding': 'gzip' } });
    const text = await answer.text();
    const page: { data: unknown[]; links: { next?: string } } = JSON.parse(text);
    found.objects.push(...page.data);
    found.bytes += Buffer.byteLength(text);
    found.pages += 1;
    next = page.links.next;
  }
}

/** The same objects as they are answered, for the floor. */
async function finished({ em }: MikroORM, objects: unknown[]): Promise<void> {
  const own = em.fork();
  await own.execute('create table finished (n int primary key, object jsonb not null)');
  await own.execute('grant select on finished to portal_role');
  for (let from = 0; from < objects.length; from += 2_000)
    await own.execute(
      `insert into finished select ? + n, object from jsonb_array_elements(?::jsonb) with ordinality as o(object, n)`,
      [from, JSON.stringify(objects.slice(from, from + 2_000))],
    );
  await own.execute('vacuum analyze finished');
}

const portalEnv = (stack: Stack, portalUrl: string) =>
  readEnv('portal', {
    NODE_ENV: 'test',
    DATABASE_URL: stack.urls.portal,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'secret',
    PORTAL_URL: portalUrl,
    FILES_DIR: stack.filesDir,
  });

/** Thirty bodies, a meeting with twenty items for every forty papers, and each paper on its way through two bodies. */
async function publishCouncil(worker: MikroORM, papers: number, analyze: () => Promise<unknown>): Promise<void> {
  const [file] = await worker.em.fork().execute<{ id: string }[]>(
    `insert into file (id, sha256, sha512, size_bytes, media_type, name)
     values (gen_random_uuid(), repeat('0', 64), repeat('0', 128), 81234, 'application/pdf', 'x.pdf') returning id`,
  );
  const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
  const [bodies, meetings, dossiers] = [ids(30), ids(Math.ceil(papers / 40)), ids(papers)];
  const ref = (owners: string[], n: number, key: string): PublishableRef => ({
    owner: owners[n % owners.length] ?? '',
    key,
  });
  const publish = async (owners: string[], objects: (n: number) => Publishable[]): Promise<void> => {
    for (let from = 0; from < owners.length; from += 200)
      await inTransaction(worker, async (transaction) => {
        for (const [n, owner] of owners.slice(from, from + 200).entries())
          await publishObjects(transaction, owner, objects(from + n));
      });
  };
  await publish(bodies, (n) => [{ key: 'organization', type: 'Organization', data: { name: `Ausschuss ${n}` } }]);
  await publish(meetings, (n) => [
    {
      key: 'meeting',
      type: 'Meeting',
      data: { name: `${n}. Sitzung`, start: '2026-10-06T14:00:00.000Z' },
      refs: { organization: [ref(bodies, n, 'organization')] },
    },
    ...Array.from({ length: 20 }, (_, item) => ({
      key: `item/${item}`,
      type: 'AgendaItem',
      within: { key: 'meeting', property: 'agendaItem' },
      data: { number: `Ö ${item + 1}`, order: item, name: `Punkt ${item}`, public: true },
      refs: { consultation: ref(dossiers, n * 20 + item, 'consultation/1') },
    })),
  ]);
  // As it is soon after the first have been published: Postgres knows how many there are.
  await analyze();
  const step = (n: number, at: number, role: string): Publishable => ({
    key: `consultation/${at}`,
    type: 'Consultation',
    within: { key: 'paper', property: 'consultation' },
    data: { role, authoritative: at === 2 },
    refs: {
      organization: [ref(bodies, n + at, 'organization')],
      meeting: ref(meetings, Math.floor(n / 20), 'meeting'),
      agendaItem: ref(meetings, Math.floor(n / 20), `item/${n % 20}`),
    },
  });
  const attached = (key: string, property: string): Publishable => ({
    key,
    type: 'File',
    within: { key: 'paper', property },
    data: { name: 'Anlage' },
    bytes: { file: file?.id ?? '' },
  });
  await publish(dossiers, (n) => [
    {
      key: 'paper',
      type: 'Paper',
      data: {
        name: `Vorlage ${n} zur Integration im Stadtbezirk`,
        reference: `${n}-26`,
        date: '2026-09-01',
        paperType: 'Vorlage',
      },
      refs: { underDirectionOf: [ref(bodies, n, 'organization')] },
      search: `Begründung der Vorlage ${n}: Die Verwaltung schlägt vor, das Konzept fortzuschreiben.`,
    },
    step(n, 1, 'Empfehlung'),
    step(n, 2, 'Beschluss'),
    attached('file/paper', 'mainFile'),
    attached('file/1', 'auxiliaryFile'),
  ]);
}
