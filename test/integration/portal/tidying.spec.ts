import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Tidying } from '../../../apps/portal/tidying/tidying.js';
import { createDatabase } from '../../support/database.js';
import { startPortal } from '../../support/portal.js';

describe('tidying', () => {
  it('deletes what has lost its use for signing in, and nothing else', async () => {
    const database = await createDatabase();
    const portal = await startPortal(database);
    const person = randomUUID();
    await database.query(`insert into person (id, kind, email) values ($1, 'applicant', 'a@b.example')`, [person]);
    for (const days of [0, 20]) {
      await database.query(
        `insert into sign_in (id, person_id, token_hash, csrf_secret, expires_at)
         values (gen_random_uuid(), $1, $2, '', now() - make_interval(days => $3))`,
        [person, `hash-${days}`, days],
      );
      await database.query(
        `insert into sign_in_code (id, email, code_hash, expires_at)
         values (gen_random_uuid(), 'a@b.example', '', now() - make_interval(days => $1))`,
        [days],
      );
      await database.query(
        `insert into held_form (id, person_id, form, created_at) values (gen_random_uuid(), $1, '{}', now() - make_interval(days => $2))`,
        [person, days],
      );
      for (const template of ['sign-in-code', 'receipt']) {
        await database.query(
          `insert into mail (id, template, address, message_id, created_at)
           values (gen_random_uuid(), $1, 'a@b.example', $2, now() - make_interval(days => $3))`,
          [template, `<${template}-${days}>`, days],
        );
      }
    }
    await portal.get(Tidying).tidy();
    const left = await database.query(
      `select (select count(*)::int from sign_in) as sessions, (select count(*)::int from sign_in_code) as codes,
         (select count(*)::int from held_form) as forms,
         (select array_agg(message_id order by message_id) from mail) as mails`,
    );
    const mails = ['<receipt-0>', '<receipt-20>', '<sign-in-code-0>'];
    expect(left).toEqual([{ sessions: 1, codes: 1, forms: 1, mails }]);
  });
});
