import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bodyFault, endFault, overlap, renameFault, seatFault, type RegisterFault } from './council-faults.js';
import {
  councilPeople,
  councilRegister,
  legislativeTerms,
  type BodyRules,
  type CouncilPerson,
  type LegislativeTerm,
  type Register,
  type RegisterBody,
  type RegisterSeat,
} from './council-register.store.js';
import { publishObjects, type Publishable } from './publication.store.js';
import { today } from './today.js';

/** What the rows of the register are in public: `registerObjects` of libs/processes/council/register-objects.ts. */
export interface RegisterObjects {
  term(term: LegislativeTerm): readonly Publishable[];
  body(body: RegisterBody): readonly Publishable[];
  person(person: CouncilPerson, seats: readonly RegisterSeat[]): readonly Publishable[];
}

export type Written = { id: string } | { fault: RegisterFault };
/** `gone` where there is nothing of that id, or not any more: somebody was faster. */
export type Changed = Written | 'gone';

export type NewPerson = Omit<CouncilPerson, 'id'> & { email: string };

/**
 * Changes the register: each change in one transaction, after those before it, checked against what stands there then, and
 * public with its commit. What was is never overwritten: bodies and seats end. Days are `YYYY-MM-DD`.
 */
export class CouncilWriting {
  constructor(
    private readonly em: EntityManager,
    private readonly objects: RegisterObjects,
  ) {}

  /** A term; terms do not overlap. */
  addTerm(term: Omit<LegislativeTerm, 'id'>): Promise<Written> {
    return this.alone(async (em) => {
      const terms = await legislativeTerms(em);
      if (term.to < term.from) return fault('to', 'endBeforeStart');
      if (terms.some(({ name }) => name === term.name)) return fault('name', 'nameTaken');
      const other = terms.find((one) => overlap(one, term));
      if (other) return fault('from', 'termsOverlap', other.from);
      const id = randomUUID();
      const values = [id, term.name, term.from, term.to];
      await em.execute('insert into legislative_term (id, name, from_day, to_day) values (?, ?, ?, ?)', values, 'run');
      await publishObjects(em, id, this.objects.term({ id, ...term }));
      return { id };
    });
  }

  /** A body that is new; its key is not known yet. */
  addBody(body: Omit<RegisterBody, 'id' | 'follows'>): Promise<Written> {
    return this.alone(async (em) => {
      const made = { ...body, id: randomUUID(), follows: null };
      const wrong = bodyFault(await councilRegister(em), made);
      if (wrong) return { fault: wrong };
      await insertBody(em, made);
      await this.publish(em, { bodies: [made.id] });
      return { id: made.id };
    });
  }

  /** Ends a body with a day, or earlier than it ended before; seats that last longer end with it. */
  endBody(id: string, to: string): Promise<Changed> {
    return this.alone(async (em) => {
      const register = await councilRegister(em);
      const body = register.bodies.find((one) => one.id === id);
      if (!body) return 'gone';
      if (body.to === to) return { id };
      const wrong = endFault(register, body, to);
      if (wrong) return { fault: wrong };
      await em.execute('update council_body set to_day = ? where id = ?', [to, id], 'run');
      const people = await endSeats(em, id, to);
      await this.publish(em, { bodies: [id], people });
      return { id };
    });
  }

  /**
   * The same body under another name from a day on: the old one ends the day before, the new one follows it with its key
   * and rules. Its seats go over to the new one, or end with the old one.
   * @param statutoryMembers of the new one
   * @returns the id of the new one
   */
  renameBody(
    id: string,
    to: Pick<RegisterBody, 'name' | 'shortName' | 'from' | 'statutoryMembers'> & {
      takesSeats: boolean;
      rules?: readonly BodyRules[];
    },
  ): Promise<Changed> {
    return this.alone(async (em) => {
      const register = await councilRegister(em);
      const body = register.bodies.find((one) => one.id === id);
      if (!body) return 'gone';
      const wrong = renameFault(register, body, to);
      if (wrong) return { fault: wrong };
      const { takesSeats, rules = body.rules, ...names } = to;
      const made: RegisterBody = { ...body, ...names, rules, id: randomUUID(), to: body.to, follows: id };
      const [last] = await em.execute<{ to: string }[]>('select (?::date - 1)::text as to', [to.from]);
      if (!last) throw new Error('no day before');
      await em.execute('update council_body set to_day = ? where id = ?', [last.to, id], 'run');
      await insertBody(em, made);
      const later = register.seats.filter((seat) => seat.body === id && (seat.to === null || seat.to >= to.from));
      await em.execute(
        'update council_seat set body_id = ? where body_id = ? and from_day >= ?',
        [made.id, id, to.from],
        'run',
      );
      await endSeats(em, id, last.to);
      if (takesSeats)
        for (const seat of later.filter(({ from }) => from < to.from))
          await insertSeat(em, { ...seat, id: randomUUID(), body: made.id, from: to.from });
      await this.publish(em, { bodies: [id, made.id], people: later.map(({ person }) => person) });
      return { id: made.id };
    });
  }

  /** Rules from a day on, today at the earliest: what they were before stays. The same day again is corrected. */
  changeRules(id: string, rules: BodyRules): Promise<Changed> {
    return this.alone(async (em) => {
      const { bodies } = await councilRegister(em);
      const body = bodies.find((one) => one.id === id);
      if (!body) return 'gone';
      const [now] = await em.execute<{ day: string }[]>(`select ${today}::text as day`);
      if (!now || rules.from < now.day) return fault('from', 'retroactive', now?.day);
      if (rules.from < body.from) return fault('from', 'beforeBody', body.from);
      if (body.to !== null && rules.from > body.to) return fault('from', 'afterBody', body.to);
      const all = [...body.rules.filter(({ from }) => from !== rules.from), rules];
      const sorted = JSON.stringify(all.toSorted((a, b) => (a.from < b.from ? -1 : 1)));
      await em.execute('update council_body set rules = ?::jsonb where id = ?', [sorted, id], 'run');
      return { id };
    });
  }

  /**
   * Somebody who can have seats: a member of staff or not, known by an address, under which they sign in. Names and form of
   * address become public with the first seat, the address never.
   */
  addPerson({ email, givenName, familyName, formOfAddress, title }: NewPerson): Promise<Written> {
    return this.alone(async (em) => {
      const name = [...title, givenName, familyName].join(' ');
      await em.execute(
        `insert into person (id, kind, email, name) values (?, 'staff', ?, ?) on conflict (kind, lower(email)) do nothing`,
        [randomUUID(), email, name],
        'run',
      );
      const [made] = await em.execute<{ id: string }[]>(
        `insert into council_person (person_id, given_name, family_name, form_of_address, title)
         select id, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)) from person where kind = 'staff' and lower(email) = lower(?)
         on conflict do nothing returning person_id as id`,
        [givenName, familyName, formOfAddress, JSON.stringify(title), email],
      );
      return made ?? fault('email', 'personKnown');
    });
  }

  /** Other names or another form of address, from now on everywhere. */
  changePerson({ id, givenName, familyName, formOfAddress, title }: CouncilPerson): Promise<Changed> {
    return this.alone(async (em) => {
      const [found] = await em.execute<{ id: string }[]>(
        `update council_person set given_name = ?, family_name = ?, form_of_address = ?,
           title = array(select jsonb_array_elements_text(?::jsonb)) where person_id = ? returning person_id as id`,
        [givenName, familyName, formOfAddress, JSON.stringify(title), id],
      );
      if (!found) return 'gone';
      await this.publish(em, { people: [id] });
      return { id };
    });
  }

  /** A seat. The same one twice is once. */
  addSeat(seat: Omit<RegisterSeat, 'id'>): Promise<Written> {
    return this.alone(async (em) => {
      const register = await councilRegister(em);
      const same = register.seats.find((one) => JSON.stringify(ordered(one)) === JSON.stringify(ordered(seat)));
      if (same) return { id: same.id };
      const made = { ...seat, id: randomUUID() };
      const wrong = seatFault(register, made);
      if (wrong) return { fault: wrong };
      await insertSeat(em, made);
      await this.publish(em, { people: [seat.person] });
      return { id: made.id };
    });
  }

  /** Ends a seat with a day, or earlier than it ended before. */
  endSeat(id: string, to: string): Promise<Changed> {
    return this.alone(async (em) => {
      const seat = (await councilRegister(em)).seats.find((one) => one.id === id);
      if (!seat) return 'gone';
      if (to < seat.from) return fault('to', 'endBeforeStart', seat.from);
      if (seat.to !== null && seat.to < to) return fault('to', 'afterEnd', seat.to);
      await em.execute('update council_seat set to_day = ? where id = ?', [to, id], 'run');
      await this.publish(em, { people: [seat.person] });
      return { id };
    });
  }

  /** Takes a seat back that has not begun: it was never held. @returns `gone` for one that has */
  takeBack(id: string): Promise<Changed> {
    return this.alone(async (em) => {
      const [seat] = await em.execute<{ person: string }[]>(
        `delete from council_seat where id = ? and from_day > ${today} returning person_id as person`,
        [id],
      );
      if (!seat) return 'gone';
      await this.publish(em, { people: [seat.person] });
      return { id };
    });
  }

  /** One change after another: what is checked still holds when it is written. */
  private alone<T>(change: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtextextended('council register', 0))`);
      return change(em);
    });
  }

  private async publish(
    em: EntityManager,
    { bodies = [], people = [] }: { bodies?: string[]; people?: string[] },
  ): Promise<void> {
    const register: Register = await councilRegister(em);
    const everybody = people.length === 0 ? [] : await councilPeople(em);
    for (const person of everybody.filter(({ id }) => people.includes(id)))
      await publishObjects(em, person.id, this.objects.person(person, register.seats));
    for (const body of register.bodies.filter(({ id }) => bodies.includes(id)))
      await publishObjects(em, body.id, this.objects.body(body));
  }
}

const fault = (field: RegisterFault['field'], code: RegisterFault['code'], day?: string): { fault: RegisterFault } => ({
  fault: { field, code, ...(day !== undefined && { day }) },
});

const ordered = ({ body, person, role, standing, voting, onBehalfOf, from, to }: Omit<RegisterSeat, 'id'>) => [
  body,
  person,
  role,
  standing,
  voting,
  onBehalfOf,
  from,
  to,
];

async function insertBody(em: EntityManager, body: RegisterBody): Promise<void> {
  const { id, key, name, shortName, kind, from, to, follows, statutoryMembers, rules } = body;
  await em.execute(
    `insert into council_body (id, key, name, short_name, kind, from_day, to_day, follows_id, statutory_members, rules)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [id, key, name, shortName, kind, from, to, follows, statutoryMembers, JSON.stringify(rules)],
    'run',
  );
}

async function insertSeat(em: EntityManager, seat: RegisterSeat): Promise<void> {
  const { id, body, person, role, standing, voting, onBehalfOf, from, to } = seat;
  await em.execute(
    `insert into council_seat (id, body_id, person_id, role, standing, voting, on_behalf_of_id, from_day, to_day)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, body, person, role, standing, voting, onBehalfOf, from, to],
    'run',
  );
}

/** Ends the seats of a body that last beyond a day. @returns whose they are */
async function endSeats(em: EntityManager, body: string, to: string): Promise<string[]> {
  const ended = await em.execute<{ person: string }[]>(
    `update council_seat set to_day = ? where body_id = ? and from_day <= ? and (to_day is null or to_day > ?)
     returning person_id as person`,
    [to, body, to, to],
  );
  return ended.map(({ person }) => person);
}
