import type { RegisterSeat } from '#libs/database/stores/council-register.store.js';
import { firstDay, meetingBodies } from './bodies.js';
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

/** A seat in the body of that key on the day it begins, for the faction of that key. */
export interface SeatPlot extends Omit<RegisterSeat, 'id' | 'body' | 'person' | 'onBehalfOf'> {
  body: string;
  member: MemberPlot;
  faction?: string;
}

interface Time {
  from: string;
  to: string | null;
}
const former: Time = { from: firstDay, to: '2020-10-31' };
const present: Time = { from: '2020-11-01', to: null };
const whole: Time = { from: firstDay, to: null };
const integrationBefore: Time = { from: firstDay, to: '2025-10-31' };
const integrationNow: Time = { from: '2025-11-01', to: null };

const factions = ['factionHarbour', 'factionPark', 'factionPhoenix'] as const;
const factionOf = (index: number): string => factions[index % factions.length] ?? '';
const roleAt = (index: number): 'chair' | 'deputyChair' | 'member' =>
  index === 0 ? 'chair' : index === 1 ? 'deputyChair' : 'member';

/** So many in a row, beginning anywhere and going round. */
const round = <T>(all: readonly T[], from: number, count: number): T[] =>
  Array.from({ length: count }, (_, index) => all[(from + index) % all.length]).flatMap((one) => one ?? []);

type Seat = Omit<SeatPlot, 'from' | 'to' | 'member'>;
const seat = (member: MemberPlot, time: Time, of: Seat): SeatPlot => ({ member, ...of, ...time });
const councillor = (body: string, index: number, faction: string): Seat => ({
  body,
  role: roleAt(index),
  standing: 'councillor',
  voting: true,
  faction,
});

/** The mayor leads the council and the main committee; councillors have a faction each. */
function ofCouncil([mayor, ...councillors]: readonly MemberPlot[], time: Time): SeatPlot[] {
  if (!mayor) throw new Error('a council without mayor');
  const leads = (body: string) => seat(mayor, time, { body, role: 'chair', standing: 'other', voting: true });
  const faction = new Map(councillors.map((member, index) => [member, factionOf(index)]));
  const sits = (body: string, members: readonly MemberPlot[], first: number): SeatPlot[] =>
    members.map((member, index) => seat(member, time, councillor(body, index + first, faction.get(member) ?? '')));
  const inFaction = councillors.map((member) =>
    seat(member, time, { body: faction.get(member) ?? '', role: 'member', standing: 'councillor', voting: false }),
  );
  return [
    leads('council'),
    ...sits('council', councillors, 1),
    leads('mainCommittee'),
    ...sits('mainCommittee', councillors.slice(0, 6), 1),
    ...committees.flatMap((body, index) => sits(body, round(councillors, index * 5, 5), 0)),
    ...inFaction,
  ];
}

const committees = meetingBodies
  .filter(({ kind, statutoryMembers }) => kind === 'committee' && statutoryMembers === 7)
  .map(({ key }) => key);

const expertSeats: SeatPlot[] = committees.flatMap((body, index) =>
  round(experts, index * 2, 2).map((member) =>
    seat(member, whole, { body, role: 'member', standing: 'expertCitizen', voting: true }),
  ),
);

function ofBoards(
  members: readonly MemberPlot[],
  keys: readonly string[],
  standing: 'expertResident' | 'elected',
): SeatPlot[] {
  return keys.flatMap((body, at) =>
    members
      .slice(at * 3, at * 3 + 3)
      .map((member, index) => seat(member, whole, { body, role: roleAt(index), standing, voting: true })),
  );
}

/**
 * Until 2025 six elected and three of the council; since then 27, of whom two thirds are elected and one third is named by
 * the council, and two more without a vote. One chair leads it all the time, from the council since 2025.
 */
function ofIntegration(): SeatPlot[] {
  const body = 'integration';
  const vote = { body, role: 'member', standing: 'elected', voting: true } as const;
  const before = elected
    .slice(0, 6)
    .map((member, index) => seat(member, integrationBefore, { ...vote, role: roleAt(index) }));
  const named = (members: readonly MemberPlot[], time: Time): SeatPlot[] =>
    members.map((member, index) => seat(member, time, { ...councillor(body, 2, factionOf(index)), role: 'member' }));
  const [, ...old] = formerCouncil;
  const [, ...councillors] = presentCouncil;
  const nine = named(councillors.slice(0, 9), integrationNow);
  return [
    ...before,
    ...named(old.slice(0, 3), former),
    ...named(councillors.slice(0, 3), { from: '2020-11-01', to: '2025-10-31' }),
    ...elected.map((member, index) =>
      seat(member, integrationNow, { ...vote, role: index === 2 ? 'deputyChair' : 'member' }),
    ),
    ...nine.map((one): SeatPlot => (one.member.sub === 'council-01' ? { ...one, role: 'chair' } : one)),
    ...advisory.map((member) =>
      seat(member, integrationNow, { body, role: 'member', standing: 'other', voting: false }),
    ),
  ];
}

/** Every seat of the demonstration. On each day a body has as many votes as members by statute. */
export const seats: readonly SeatPlot[] = [
  ...ofCouncil(formerCouncil, former),
  ...ofCouncil(presentCouncil, present),
  ...expertSeats,
  ...ofIntegration(),
  ...ofBoards(boards, ['disability', 'seniors'], 'expertResident'),
  ...ofBoards(
    districts,
    meetingBodies.filter(({ kind }) => kind === 'district').map(({ key }) => key),
    'elected',
  ),
];
