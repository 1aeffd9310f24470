import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What was typed into a form that could not be taken in: its session had ended, or what it belongs to was sent meanwhile. */
export interface HeldForm {
  /** the page's own path to which it was sent */
  action: string;
  values: Record<string, string | string[]>;
  /** files that were chosen, by field; their content is not kept */
  files: { field: string; name: string }[];
  multipart: boolean;
  /** it comes too late to be sent again; the page to go on from */
  late?: string;
}

/** Held forms; each is one person's and lasts an hour. */
export class HeldFormStore {
  constructor(private readonly em: EntityManager) {}

  /** Keeps a form for its person, at most 20 of them, and clears those whose hour is over. */
  async hold(personId: string, form: HeldForm): Promise<string> {
    const id = randomUUID();
    await this.em.execute(
      `insert into held_form (id, person_id, form) values (?, ?, ?::jsonb)`,
      [id, personId, JSON.stringify(form)],
      'run',
    );
    await this.em.execute(
      `delete from held_form where created_at < now() - interval '1 hour'
         or (person_id = ? and id not in (select id from held_form where person_id = ? order by created_at desc limit 20))`,
      [personId, personId],
      'run',
    );
    return id;
  }

  /** The held form, if it is this person's and its hour is not over. */
  async find(id: string, personId: string): Promise<HeldForm | undefined> {
    const [row] = await this.em.execute<{ form: HeldForm }[]>(
      `select form from held_form where id = ? and person_id = ? and created_at > now() - interval '1 hour'`,
      [id, personId],
    );
    return row?.form;
  }
}
