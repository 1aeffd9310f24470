import type { RegisterFault } from '#libs/database/stores/council-faults.js';
import {
  bodyKinds,
  seatRoles,
  standings,
  type BodyRules,
  type CouncilPerson,
} from '#libs/database/stores/council-register.store.js';
import type { Changed, CouncilWriting } from '#libs/database/stores/council-writing.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { answerAt } from '#libs/forms/pointer.js';
import { chapterLines, chaptersIn } from '#libs/processes/council-submission/chapter-kinds.js';
import type { RegisterView } from './register-desk.js';
import { fieldOf, meetingKinds, type FieldKey, type RegisterFormName } from './register-forms.js';

type Act = (writing: CouncilWriting, target: string, answers: Answers) => Promise<Changed>;

const word = (answers: Answers, key: FieldKey): string => {
  const value = answerAt(answers, fieldOf(key));
  return typeof value === 'string' ? value.trim() : '';
};
const number = (answers: Answers, key: FieldKey): number => Number(answerAt(answers, fieldOf(key)) ?? 0);
const flag = (answers: Answers, key: FieldKey): boolean => answerAt(answers, fieldOf(key)) === true;
const orNull = (text: string): string | null => (text === '' ? null : text);

function rulesIn(answers: Answers): BodyRules {
  const { unknown: _, ...chapters } = chaptersIn(word(answers, 'chapters'));
  return {
    from: word(answers, 'from'),
    noticeDays: number(answers, 'noticeDays'),
    shortNoticeDays: number(answers, 'shortNoticeDays'),
    handInWorkingDays: number(answers, 'handInWorkingDays'),
    objectionDays: number(answers, 'objectionDays'),
    ...chapters,
    startsAt: word(answers, 'startsAt'),
    room: word(answers, 'room'),
  };
}

function namesIn(answers: Answers): Omit<CouncilPerson, 'id'> {
  const address = word(answers, 'formOfAddress');
  return {
    givenName: word(answers, 'givenName'),
    familyName: word(answers, 'familyName'),
    formOfAddress: address === 'none' ? '' : address,
    title: [word(answers, 'personTitle')].filter((title) => title !== ''),
  };
}

const hasUnknownKinds = (answers: Answers): boolean => chaptersIn(word(answers, 'chapters')).unknown.length > 0;

const wrong = (field: RegisterFault['field'], code: RegisterFault['code']): Promise<Changed> =>
  Promise.resolve({ fault: { field, code } });

/** What each form does with answers that are valid. `target` is the row it is about. */
export const acts: Readonly<Record<RegisterFormName, Act>> = {
  doTerm: (writing, _, said) =>
    writing.addTerm({ name: word(said, 'name'), from: word(said, 'from'), to: word(said, 'to') }),

  doBody: (writing, _, said) => {
    const kind = bodyKinds.find((one) => one === word(said, 'kind')) ?? 'committee';
    const meets = meetingKinds.includes(kind);
    const key = word(said, 'key');
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) return wrong('key', 'keyForm');
    if (meets && hasUnknownKinds(said)) return wrong('chapters', 'kindUnknown');
    return writing.addBody({
      key,
      name: word(said, 'name'),
      shortName: word(said, 'shortName'),
      kind,
      from: word(said, 'from'),
      to: null,
      statutoryMembers: meets ? number(said, 'statutoryMembers') : 0,
      rules: meets ? [rulesIn(said)] : [],
    });
  },

  doRename: (writing, target, said) =>
    writing.renameBody(target, {
      name: word(said, 'name'),
      shortName: word(said, 'shortName'),
      from: word(said, 'from'),
      statutoryMembers: number(said, 'statutoryMembers'),
      takesSeats: flag(said, 'takesSeats'),
    }),

  doEndBody: (writing, target, said) => writing.endBody(target, word(said, 'to')),
  doRules: (writing, target, said) =>
    hasUnknownKinds(said) ? wrong('chapters', 'kindUnknown') : writing.changeRules(target, rulesIn(said)),

  doSeat: (writing, target, said) =>
    writing.addSeat({
      body: target,
      person: word(said, 'person'),
      role: seatRoles.find((one) => one === word(said, 'role')) ?? 'member',
      standing: standings.find((one) => one === word(said, 'standing')) ?? 'other',
      voting: flag(said, 'voting'),
      onBehalfOf: orNull(word(said, 'onBehalfOf')),
      from: word(said, 'from'),
      to: orNull(word(said, 'to')),
    }),

  doEndSeat: (writing, target, said) => writing.endSeat(target, word(said, 'to')),
  doPerson: (writing, _, said) => writing.addPerson({ ...namesIn(said), email: word(said, 'email') }),
  doChangePerson: (writing, target, said) => writing.changePerson({ id: target, ...namesIn(said) }),
};

/**
 * What a form begins with.
 * @returns nothing where the row it is about is not there
 */
export function beginsWith(
  { bodies, seats, people, today }: RegisterView,
  form: RegisterFormName,
  target: string | undefined,
): Answers | undefined {
  if (form === 'doTerm' || form === 'doBody' || form === 'doPerson') return {};
  if (form === 'doEndSeat') {
    const seat = seats.find(({ id }) => id === target);
    return seat && { to: seat.to ?? today };
  }
  if (form === 'doChangePerson') {
    const person = people.find(({ id }) => id === target);
    if (!person) return undefined;
    const { givenName, familyName, formOfAddress, title } = person;
    const personTitle = title.join(' ');
    return {
      givenName,
      familyName,
      formOfAddress: formOfAddress || 'none',
      ...(personTitle !== '' && { personTitle }),
    };
  }
  const body = bodies.find(({ id }) => id === target);
  if (!body) return undefined;
  const { statutoryMembers, rules, name, shortName, kind } = body;
  if (form === 'doRename')
    return { name, shortName, ...(statutoryMembers > 0 && { statutoryMembers }), takesSeats: true };
  if (form === 'doRules') {
    const [last] = rules.toReversed();
    if (!last) return undefined;
    const { chapters, takes, ...others } = last;
    return { ...others, chapters: chapterLines({ chapters, ...(takes && { takes }) }).join('\n'), from: today };
  }
  return form === 'doSeat' && meetingKinds.includes(kind) ? { voting: true } : {};
}
