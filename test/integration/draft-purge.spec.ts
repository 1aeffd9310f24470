import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { neededBytes } from '#libs/database/stores/kept-bytes.store.js';
import { Tidying } from '../../apps/portal/tidying/tidying.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { lastCheck, send } from '../support/application.js';
import { addCall } from '../support/people.js';

let stage: ApplicantStage;

beforeAll(async () => {
  stage = await openPortal();
});

const tidy = (portal: NestFastifyApplication): Promise<void> => portal.get(Tidying, { strict: false }).tidy();
const idOf = (draft: string): string => draft.slice('/drafts/'.length);
const close = (id: string, ago: string) =>
  stage.database.query('update call set closes_at = now() - $2::interval where id = $1', [id, ago]);
const files = (draft: string) =>
  stage.database.query<{ sha256: string; removed: boolean }>(
    'select sha256, removed_at is not null as removed from file where answers_id = $1',
    [idOf(draft)],
  );

describe('a draft whose call is over', () => {
  it('is kept for thirty days, says until when, and is gone then with its files and their bytes', async () => {
    const call = await addCall(stage.orm.em.fork(), { closesAt: new Date('2030-03-01T23:00:00Z') });
    const { visitor, draft } = await stage.filledIn(call);
    expect((await visitor.get(draft)).body).toContain('bis zum 31. März 2030 auf');
    expect((await visitor.get('/applications')).body).not.toContain('wird nach dem');
    await close(call.id, '30 days - 2 hours');
    await tidy(stage.portal);
    expect((await visitor.get('/applications')).body).toContain('Der Entwurf wird nach dem');
    const [kept] = await files(draft);
    expect(kept?.removed).toBe(false);
    await close(call.id, '31 days');
    await tidy(stage.portal);
    await tidy(stage.portal);
    expect((await visitor.get(draft)).status).toBe(404);
    expect((await visitor.get('/applications')).body).not.toContain(draft);
    expect(
      await stage.database.query('select data, salt, person_id from answers where id = $1', [idOf(draft)]),
    ).toEqual([{ data: {}, salt: '', person_id: null }]);
    expect(await files(draft)).toEqual([{ sha256: kept?.sha256, removed: true }]);
    await stage.database.query(`update file set removed_at = removed_at - interval '2 days' where answers_id = $1`, [
      idOf(draft),
    ]);
    // The same bytes may belong to others as well; here nobody else has them.
    await stage.database.query(`update file set removed_at = now() - interval '2 days' where sha256 = $1`, [
      kept?.sha256,
    ]);
    expect((await neededBytes(stage.orm.em.fork(), [kept?.sha256 ?? ''])).size).toBe(0);
  });

  it('is not one that was sent, nor one of another call', async () => {
    const call = await addCall(stage.orm.em.fork());
    const sent = await stage.filledIn(call);
    const { location } = await send(sent.visitor, sent.draft);
    const other = await stage.filledIn();
    await close(call.id, '90 days');
    await tidy(stage.portal);
    expect((await sent.visitor.get(location)).body).toContain('Jede Woche ein Nachmittag.');
    expect((await files(sent.draft)).map(({ removed }) => removed)).toEqual([false]);
    expect((await other.visitor.get(other.draft)).status).toBe(200);
  });

  it('is not sent by somebody who has its last page still open', async () => {
    const call = await addCall(stage.orm.em.fork());
    const { visitor, draft } = await stage.filledIn(call);
    const { page, form } = await lastCheck(visitor, draft);
    await close(call.id, '90 days');
    await tidy(stage.portal);
    expect((await visitor.submit(page, `${draft}/check`, form)).status).toBe(404);
  });
});
