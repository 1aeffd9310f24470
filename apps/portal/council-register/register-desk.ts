import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import type { RegisterFault } from '#libs/database/stores/council-faults.js';
import {
  councilPeople,
  councilRegister,
  legislativeTerms,
  type CouncilPerson,
  type LegislativeTerm,
  type RegisterBody,
  type RegisterSeat,
} from '#libs/database/stores/council-register.store.js';
import { CouncilWriting, type Changed } from '#libs/database/stores/council-writing.store.js';
import { registerObjects } from '#libs/processes/council/register-objects.js';
import { compareGerman } from '#libs/processes/german-order.js';
import type { FieldError, FormDefinition, Sources } from '#libs/forms/definition.js';
import { parsePage } from '#libs/forms/parse-page.js';
import { prune } from '#libs/forms/prune.js';
import { validate } from '#libs/forms/validate.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import { Problem } from '../errors/problem.js';
import type { FormState } from '../forms/form-state.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import type { Language } from '../view/catalogue.js';
import { berlinDay, dayText } from '../view/values.js';
import { registerFormTexts } from './form-texts.js';
import { acts, beginsWith } from './register-acts.js';
import { fieldOf, registerForm, type RegisterFormName } from './register-forms.js';

/** The register as its administration sees it. */
export interface RegisterView {
  readonly bodies: readonly RegisterBody[];
  readonly seats: readonly RegisterSeat[];
  readonly people: readonly CouncilPerson[];
  readonly terms: readonly LegislativeTerm[];
  /** Berlin's */
  readonly today: string;
}

/** A form on its page. `target` is the row it is about. */
export interface RegisterFormView extends FormState {
  readonly name: RegisterFormName;
  readonly target: string | undefined;
}

/** Reads the register and changes it by its forms. Each change is logged by ids. */
@Injectable()
export class RegisterDesk {
  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async view(): Promise<RegisterView> {
    const em = this.database.fork();
    const { bodies, seats } = await councilRegister(em);
    return {
      bodies,
      seats,
      people: await councilPeople(em),
      terms: await legislativeTerms(em),
      today: berlinDay(new Date()),
    };
  }

  /** A form with what it begins with. @throws Problem `not-found` where the row it is about is not there */
  form(view: RegisterView, name: RegisterFormName, target: string | undefined, language: Language): RegisterFormView {
    const begins = beginsWith(view, name, target);
    if (!begins) throw new Problem('not-found');
    const definition = registerForm(name, language);
    return { name, target, definition, language, answers: { record: begins }, sources: sourcesOf(view) };
  }

  /**
   * Writes what a form says. @returns the form where something is wrong with it
   * @throws Problem `conflict` where the row has gone meanwhile
   */
  async write(actor: Actor, form: RegisterFormView, values: FormValues): Promise<RegisterFormView | { id: string }> {
    const { name, target, definition, language, sources = {} } = form;
    const answers = parsePage(definition, 'main', values, {});
    const faulty = (errors: readonly FieldError[]): RegisterFormView => ({ ...form, answers, errors });
    const errors = validate(definition, answers, { language, sources });
    if (errors.length > 0) return faulty(errors);
    const writing = new CouncilWriting(this.database.fork(), registerObjects);
    const written = await acts[name](writing, target ?? '', prune(definition, answers));
    if (written !== 'gone' && 'fault' in written) return faulty([errorAt(definition, written.fault, language)]);
    return this.done(actor, name, written);
  }

  /** Takes a seat back that has not begun. @throws Problem `conflict` where it has, or is gone */
  async takeBack(actor: Actor, id: string): Promise<void> {
    this.done(actor, 'takeBack', await new CouncilWriting(this.database.fork(), registerObjects).takeBack(id));
  }

  private done(actor: Actor, what: RegisterFormName | 'takeBack', changed: Changed): { id: string } {
    if (changed === 'gone' || 'fault' in changed) throw new Problem('conflict');
    this.log.info('council register changed', { by: actor.personId, type: what, record: changed.id });
    return changed;
  }
}

/** The choices of the forms: everybody, and the factions that there are, by name. */
function sourcesOf({ people, bodies, today }: RegisterView): Sources {
  return {
    people: people.map((one) => ({ value: one.id, label: personName(one) })),
    factions: bodies
      .filter(({ kind, to }) => kind === 'faction' && (to === null || to >= today))
      .toSorted((a, b) => compareGerman(a.name, b.name))
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** As in lists: `Dr. Lammers, Judith`. */
export const personName = ({ title, givenName, familyName }: Omit<CouncilPerson, 'id'>): string =>
  `${[...title, familyName].join(' ')}, ${givenName}`;

/** What is wrong at its field; where the form has no such field, at its first one. */
function errorAt(definition: FormDefinition, { field, code, day }: RegisterFault, language: Language): FieldError {
  const fields = definition.pages.flatMap((page) => page.fields.map(({ ptr }) => ptr));
  const wanted = fieldOf(field === 'body' ? 'voting' : field);
  const text = registerFormTexts(language)(
    `fault.${code}`,
    day === undefined ? {} : { day: dayText(day, language, true) },
  );
  return { ptr: fields.includes(wanted) ? wanted : (fields[0] ?? wanted), page: 'main', code, text };
}
