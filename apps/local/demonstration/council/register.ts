import type { EntityManager } from '@mikro-orm/postgresql';
import { councilRegister, type RegisterSeat } from '#libs/database/stores/council-register.store.js';
import { CouncilWriting, type Changed } from '#libs/database/stores/council-writing.store.js';
import { registerObjects } from '#libs/processes/council/register-objects.js';
import { people } from '../../people.js';
import { firstDay, meetingBodies, otherBodies, terms, type BodyPlot } from './bodies.js';
import {
  advisory,
  boards,
  districts,
  elected,
  experts,
  formerCouncil,
  presentCouncil,
  type MemberPlot,
} from './members.js';
import { seats } from './seats.js';

const everybody = [...formerCouncil, ...presentCouncil, ...elected, ...advisory, ...experts, ...boards, ...districts];
const bodies = [...otherBodies, ...meetingBodies];

/**
 * Enters the bodies of Dortmund with their terms, names, rules and invented members, as the council office does, in the order
 * in which it came about. A register that has bodies stays as it is.
 * @param em of the portal, whose rights suffice
 */
export async function enterRegister(em: EntityManager): Promise<void> {
  if ((await councilRegister(em)).bodies.length > 0) return;
  const writing = new CouncilWriting(em, registerObjects);
  for (const term of terms) idOf(await writing.addTerm(term));
  const members = new Map<MemberPlot, string>();
  for (const member of everybody) members.set(member, idOf(await writing.addPerson(personOf(member))));
  /** the body of a key as it is called at the time */
  const now = new Map<string, string>();
  for (const plot of bodies) {
    const { later: _, ...body } = plot;
    now.set(plot.key, idOf(await writing.addBody({ ...body, from: firstDay, to: null })));
  }
  const idAt = (key: string): string => {
    const id = now.get(key);
    if (id === undefined) throw new Error(`no body ${key}`);
    return id;
  };
  const acts = [
    ...bodies.flatMap((plot) => changesOf(plot)),
    ...seats.map((plot) => ({ day: plot.from, order: 1, act: () => sit(plot) })),
  ];
  for (const { act } of acts.toSorted((a, b) => a.day.localeCompare(b.day) || a.order - b.order)) await act();

  function changesOf({ key, to, later = [] }: BodyPlot) {
    const renamed = later.map((name) => ({
      day: name.from,
      order: 0,
      act: async () => void now.set(key, idOf(await writing.renameBody(idAt(key), name))),
    }));
    const ended =
      to === null ? [] : [{ day: to, order: 0, act: async () => void idOf(await writing.endBody(idAt(key), to)) }];
    return [...renamed, ...ended];
  }

  async function sit({ member, faction, body, ...seat }: (typeof seats)[number]): Promise<void> {
    const person = members.get(member) ?? '';
    const onBehalfOf = faction === undefined ? null : idAt(faction);
    const whole: Omit<RegisterSeat, 'id'> = { ...seat, body: idAt(body), person, onBehalfOf };
    idOf(await writing.addSeat(whole));
  }
}

/** Invented people have invented addresses; those who sign in have the one they sign in with. */
function personOf({ sub, givenName, familyName, formOfAddress, title }: MemberPlot) {
  const known = people.find((one) => one.sub === sub)?.email;
  const account = plain(`${givenName}.${familyName}`);
  const email = known ?? `${account}@rat-musterhausen.example`;
  return { givenName, familyName, formOfAddress, title: title === undefined ? [] : [title], email };
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll(/\s+/g, '-')
    .toLowerCase();

function idOf(written: Changed): string {
  if (written !== 'gone' && 'id' in written) return written.id;
  throw new Error(`the register refuses: ${JSON.stringify(written)}`);
}
