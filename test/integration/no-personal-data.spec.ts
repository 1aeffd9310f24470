import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CanaryPlay } from '../support/canary-play.js';
import { Canaries } from '../support/canaries.js';
import { startRedis } from '../support/redis.js';
import { redisServer } from '../support/redis-part.js';
import { ownFolder, waitFor } from '../support/services.js';
import { openTheatre, type Theatre } from '../support/theatre.js';
import {
  logTraces,
  postgresQueue,
  redisQueue,
  tableTraces,
  temporalFiles,
  temporalTraces,
  type Traces,
} from '../support/traces.js';

jest.setTimeout(400_000);

const openEffect = 'select 1 from effect where done_at is null and attempts > 0';
const backends = { Postgres: true, Redis: redisServer !== undefined };

for (const [backend, available] of Object.entries(backends)) {
  // Redis is tried where the machine has it; Postgres is always there.
  (available ? describe : describe.skip)(`with the queue on ${backend}, what people write`, () => {
    const canaries = new Canaries();
    const temporal: Traces = new Map();
    const queue: Traces = new Map();
    let theatre: Theatre;
    let play: CanaryPlay;

    beforeAll(async () => {
      const filesDir = await ownFolder('files');
      const redis = backend === 'Redis' ? await startRedis() : undefined;
      const queueEnv: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
      theatre = await openTheatre({ FILES_DIR: filesDir, ...queueEnv });
      play = new CanaryPlay(theatre, canaries, filesDir, queueEnv);
      const look = async (): Promise<void> => {
        for (const [place, text] of await temporalTraces(theatre.client))
          temporal.set(`${place} ${temporal.size}`, text);
        const held = redis ? await redisQueue(redis.client) : await postgresQueue(theatre.database);
        for (const [place, text] of held) queue.set(`${place} ${queue.size}`, text);
      };
      await play.prepare();

      // The receipt cannot be stored and no mail goes out, while the clock reminds and escalates.
      const submit = await play.fillIn();
      await play.withoutStorage(async () => {
        await submit();
        await play.until('the receipt to fail', openEffect);
        theatre.catcher.fault.mode = 'refuse';
        const escalated = `select 1 from mail where template = 'task-escalated' having count(distinct command_id) = 2`;
        await play.until('escalations', escalated);
        await play.until('a mail to fail', 'select 1 from mail where attempts > 1 and last_error is not null');
        await look();
      });
      await play.until('the receipt', `select 1 from document where file_id is not null`);
      theatre.catcher.fault.mode = 'none';

      const { officer, assessors, releaser } = theatre.people;
      await play.act('formalCheck.incomplete', officer);
      await play.clarify();
      await play.act('formalCheck.complete', officer);
      for (const assessor of assessors) await play.act('assessment.submitted', assessor);
      // A decision fails for a while, and the database quotes what it was given.
      await play.quoting('task_seat', 'insert', `(select string_agg(data::text, ' ') from answers)`, async () => {
        const voted = play.act('vote.approve', officer);
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        void voted;
      });
      await play.until('the vote', `select 1 from dossier where state = 'noticeDraft'`);
      await play.act('draftNotice.drafted', officer);

      // The effects of the notice fail, and so does the reconciler, which finds an old mail.
      await play.quoting('mail', 'update', 'new.address', async () => {
        await play.act('releaseNotice.release', releaser);
        await play.until('the notice to fail', openEffect);
        await theatre.database.query(`alter table mail disable trigger user`);
        await theatre.database.query(
          `update mail set created_at = now() - interval '1 hour', queued_at = null where sent_at is null`,
        );
        await theatre.database.query(`alter table mail enable trigger user`);
        await theatre.client.schedule.getHandle('reconcile').trigger();
        await waitFor(
          async () =>
            (await theatre.client.workflow.count(`WorkflowType = 'reconcile' and ExecutionStatus = 'Failed'`)).count >
            0,
          {
            within: 60_000,
            what: 'the reconciler to fail',
          },
        );
        await look();
      });
      await theatre.settled();
      await look();
    });

    afterAll(() => play.close());

    const leaks = (traces: Traces): string[] =>
      [...traces].flatMap(([place, text]) => canaries.in(text).map((what) => `${what} in ${place}`));
    const all = (traces: Traces): string => [...traces.values()].join('\n');

    it('stands in Postgres, every word of it, and in the mails', async () => {
      const kept = all(await tableTraces(theatre.database, 'public'));
      expect(canaries.in(kept).length).toBeGreaterThan(60);
      const mails = theatre.catcher.mailbox.list().map((mail) => mail.to.join());
      expect(canaries.in(mails.join()).toSorted()).toEqual(
        expect.arrayContaining(['address of the applicant', 'address of staff']),
      );
    });

    it('stands nowhere in Temporal: no history, failure, memo, attribute or current details', async () => {
      const seen = all(temporal);
      for (const word of ['formalCheck.incomplete', 'Erinnerung: ', '**Stand:**', 'reconcile', 'lastFailure'])
        expect(seen).toContain(word);
      expect(leaks(temporal)).toEqual([]);
      expect(leaks(temporalFiles(theatre.temporal.logFile))).toEqual([]);
    });

    it('stands nowhere in the queue', () => {
      expect(all(queue)).toContain('mailId');
      expect(leaks(queue)).toEqual([]);
    });

    it('stands in no line of a log', () => {
      const worker = readFileSync(theatre.worker.logFile, 'utf8');
      const mailer = readFileSync(theatre.mailer.logFile, 'utf8');
      const portal = play.portalLog.join('\n');
      expect(worker).toContain('"state":"granted"');
      expect(mailer).toContain('mail not sent');
      expect(portal).toContain('"status":500');
      expect([
        ...leaks(logTraces('worker', worker)),
        ...leaks(logTraces('mailer', mailer)),
        ...leaks(logTraces('portal', portal)),
      ]).toEqual([]);
    });
  });
}
