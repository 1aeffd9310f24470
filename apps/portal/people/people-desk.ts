import { Inject, Injectable } from '@nestjs/common';
import type { Log, LogFields } from '#libs/config/log.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import {
  addDeputyship,
  addRelation,
  deputyships,
  endDeputyship,
  endRelation,
  endRole,
  giveRole,
  heldRoleLines,
  organisationsNamed,
  relationKinds,
  relationLines,
  staffByName,
  type Deputyship,
  type HeldRoleLine,
  type NamedPerson,
  type RelationLine,
} from '#libs/database/stores/people.store.js';
import type { Answers, Choice, FieldError, FormDefinition } from '#libs/forms/definition.js';
import { answerAt } from '#libs/forms/pointer.js';
import { parsePage } from '#libs/forms/parse-page.js';
import { prune } from '#libs/forms/prune.js';
import { validate } from '#libs/forms/validate.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import { Problem } from '../errors/problem.js';
import type { FormState } from '../forms/form-state.js';
import { programmeText } from '../programmes/programme-words.js';
import { hasRole, type Actor } from '../security/actor.js';
import { leadsIn } from '../security/rights.js';
import type { FormValues } from '../security/submitted-form.js';
import { isUuid } from '../security/uuid.js';
import type { Language } from '../view/catalogue.js';
import { choices, deputyForm, newOrganisation, relationForm, roleForm } from './people-forms.js';
import { deputyFaults, mayEndDeputy } from './people-rules.js';
import { peopleTexts } from './texts.js';

/** What the pages about people show to this person. */
export interface PeopleView {
  readonly leads: boolean;
  /** as a lead, of all programmes */
  readonly leadsAll: boolean;
  readonly staff: readonly NamedPerson[];
  readonly programmes: readonly NamedPerson[];
  readonly deputyships: readonly Deputyship[];
  readonly relations: readonly RelationLine[];
}

/** The roles as an administrator sees them. */
export interface RolesView {
  readonly staff: readonly NamedPerson[];
  readonly programmes: readonly NamedPerson[];
  readonly roles: readonly HeldRoleLine[];
}

type Faulty = FormState & { readonly errors: readonly FieldError[] };

/** Records who stands in for whom, who is tied to which organisation and who holds which role. Each change is logged by ids. */
@Injectable()
export class PeopleDesk {
  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** A lead sees everybody's, everybody else their own. */
  async view(actor: Actor, language: Language): Promise<PeopleView> {
    const em = this.database.fork();
    const leads = hasRole(actor, 'lead');
    const of = leads ? undefined : actor.personId;
    return {
      leads,
      leadsAll: leadsIn(actor, null),
      staff: await staffByName(em),
      programmes: await this.programmes(language),
      deputyships: await deputyships(em, of),
      relations: await relationLines(em, of),
    };
  }

  async roles(actor: Actor, language: Language): Promise<RolesView> {
    const em = this.database.fork();
    const staff = (await staffByName(em)).filter(({ id }) => id !== actor.personId);
    return { staff, programmes: await this.programmes(language), roles: await heldRoleLines(em) };
  }

  /** Names a deputy: one's own, as a lead anybody's in what one leads. @returns the form where something is wrong with it */
  async addDeputy(actor: Actor, view: PeopleView, values: FormValues, language: Language): Promise<Faulty | undefined> {
    const read = this.read(deputyForm(language, view), view, values, language);
    const word = wordAt(read.answers);
    const absentId = view.leads ? word('/deputy/absent') : actor.personId;
    const deputyId = word('/deputy/deputy');
    const programme = word('/deputy/programme') || null;
    const days = { fromDay: word('/deputy/from'), toDay: word('/deputy/to') };
    const named = { absentId, deputyId, programme, ...days };
    const errors = [...read.errors, ...deputyFaults(actor, named, view.deputyships, language)];
    if (errors.length > 0) return { ...read, errors };
    const id = await addDeputyship(this.database.fork(), named);
    if (id) this.said('deputy named', actor, { record: id, person: deputyId, programme });
    return undefined;
  }

  /** @throws Problem `not-found` for one that is over, and for one that is not theirs to end */
  async endDeputy(actor: Actor, id: string): Promise<void> {
    const em = this.database.fork();
    const one = (await deputyships(em)).find((line) => line.id === id);
    if (!one || !mayEndDeputy(actor, one)) throw new Problem('not-found');
    await endDeputyship(em, id);
    this.said('deputy ended', actor, { record: id });
  }

  /**
   * Records a relation: one's own, as a lead anybody's. Where the name is not on record, but similar ones are, it asks which
   * is meant. @returns the form where something is wrong with it, or is asked
   */
  async addRelation(
    actor: Actor,
    view: PeopleView,
    values: FormValues,
    language: Language,
  ): Promise<Faulty | undefined> {
    const plain = this.read(relationForm(language, view.leads), view, values, language);
    const name = wordAt(plain.answers)('/relation/organisation').trim();
    const { known, similar } = await organisationsNamed(this.database.fork(), name);
    const asks = !known && name !== '' && similar.length > 0;
    const none = { value: newOrganisation, label: peopleTexts(language)('whichNew', { name }) };
    const which = [...similar.map((one) => ({ value: one, label: one })), none];
    const read = asks ? this.read(relationForm(language, view.leads, true), view, values, language, which) : plain;
    if (read.errors.length > 0) return read;
    const word = wordAt(read.answers);
    const chosen = word('/relation/which');
    const personId = view.leads ? word('/relation/person') : actor.personId;
    const kind = relationKinds.find((one) => one === word('/relation/kind')) ?? 'member';
    const organisations = await addRelation(this.database.fork(), {
      personId,
      organisation: similar.includes(chosen) ? chosen : name,
      kind,
      fromDay: word('/relation/from') || null,
      toDay: word('/relation/to') || null,
    });
    for (const record of organisations) this.said('relation recorded', actor, { record, person: personId, type: kind });
    return undefined;
  }

  /** @throws Problem `forbidden` to who does not lead all programmes, `not-found` for one's own, and for one that is over */
  async endRelation(actor: Actor, id: string): Promise<void> {
    if (!leadsIn(actor, null)) throw new Problem('forbidden');
    const ended = await endRelation(this.database.fork(), uuid(id), actor.personId);
    if (!ended) throw new Problem('not-found');
    this.said('relation ended', actor, { record: ended.organisationId, person: ended.personId });
  }

  /** Gives a role in a programme, never to oneself. @returns the form where something is wrong with it */
  async giveRole(actor: Actor, view: RolesView, values: FormValues, language: Language): Promise<Faulty | undefined> {
    const read = this.read(roleForm(language), view, values, language);
    if (read.errors.length > 0) return read;
    const word = wordAt(read.answers);
    const limit = answerAt(prune(read.definition, read.answers), '/role/limitCents');
    const gift = {
      personId: word('/role/person'),
      role: word('/role/role'),
      programme: word('/role/programme'),
      fromDay: word('/role/from'),
      toDay: word('/role/to') || null,
      limitCents: typeof limit === 'number' ? limit : null,
    };
    // A second press finds what the first one gave; only another time that overlaps is worth a word.
    const same = view.roles.some(
      (one) =>
        one.personId === gift.personId &&
        one.role === gift.role &&
        one.programme === gift.programme &&
        one.fromDay === gift.fromDay &&
        one.toDay === gift.toDay &&
        one.limitCents === gift.limitCents,
    );
    if (same) return undefined;
    const id = await giveRole(this.database.fork(), gift);
    if (!id) {
      const text = peopleTexts(language)('hasAlready');
      return { ...read, errors: [{ ptr: '/role/role', page: 'main', code: 'taken', text }] };
    }
    const { personId: person, role, programme } = gift;
    this.said('role given', actor, { record: id, person, role, programme });
    return undefined;
  }

  /** @throws Problem `not-found` for one's own, and for one that is over */
  async endRole(actor: Actor, id: string): Promise<void> {
    const ended = await endRole(this.database.fork(), uuid(id), actor.personId);
    if (!ended) throw new Problem('not-found');
    const { personId: person, role, programme } = ended;
    this.said('role ended', actor, { record: id, person, role, programme });
  }

  private read(
    definition: FormDefinition,
    view: Pick<PeopleView, 'staff' | 'programmes'>,
    values: FormValues,
    language: Language,
    organisations: readonly Choice[] = [],
  ): Faulty {
    const sources = { ...sourcesOf(view), organisations };
    const answers = parsePage(definition, 'main', values, {});
    return { definition, language, answers, sources, errors: validate(definition, answers, { language, sources }) };
  }

  private async programmes(language: Language): Promise<NamedPerson[]> {
    const all = await this.database.fork().find(Programme, {}, { orderBy: { key: 'asc' } });
    return all.map(({ key, texts }) => ({ id: key, name: programmeText(texts, language, 'title') || key }));
  }

  private said(what: string, actor: Actor, about: LogFields): void {
    this.log.info(what, { by: actor.personId, ...about });
  }
}

/** The choices of the forms. */
export const sourcesOf = ({ staff, programmes }: Pick<PeopleView, 'staff' | 'programmes'>) => ({
  staff: choices(staff),
  programmes: choices(programmes),
});

const wordAt =
  (answers: Answers) =>
  (ptr: string): string => {
    const value = answerAt(answers, ptr);
    return typeof value === 'string' ? value : '';
  };

/** @throws Problem `not-found` for what cannot be an id */
function uuid(id: string): string {
  if (!isUuid(id)) throw new Problem('not-found');
  return id;
}
