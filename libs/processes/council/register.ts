/** Kinds of what the register calls a body; factions and departments take part without meetings of their own. */
export type BodyKind = 'council' | 'mainCommittee' | 'committee' | 'district' | 'faction' | 'department';

/** How a member got the seat: by the council's election, as an expert citizen or resident (§ 58 III GO NRW), or otherwise. */
export type Standing = 'councillor' | 'expertCitizen' | 'expertResident' | 'elected' | 'other';

export type SeatRole = 'chair' | 'deputyChair' | 'member' | 'substitute' | 'secretary';

/** Rules of a body from a day on (council handbook §2.6); days are calendar days unless they say otherwise. */
export interface BodyRules {
  /** `YYYY-MM-DD` */
  from: string;
  /** between the invitation and the meeting, neither counted (Ladungsfrist), and where it is shortened */
  noticeDays: number;
  shortNoticeDays: number;
  /** working days before the invitation by which a submission is handed in */
  handInWorkingDays: number;
  /** after a resolution, in which it can be objected to; its execution waits for them */
  objectionDays: number;
  /** chapters of its agenda, in their order; the last one takes what fits no other */
  chapters: readonly string[];
  /** by kind of submission: the chapter that it comes to by itself */
  takes?: Readonly<Record<string, string>>;
  /** `15:00`, and where it meets */
  startsAt: string;
  room: string;
}

/** A body of the council, with dates: one that is renamed ends, and the next one `follows` it. Days `YYYY-MM-DD`. */
export interface Body {
  id: string;
  /** stable name in routes and terms: `council`, `integration` */
  key: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  from: string;
  to: string | null;
  follows: string | null;
  /** by statute; the quorum is more than half of it (§ 49 GO NRW) */
  statutoryMembers: number;
  /** oldest first */
  rules: readonly BodyRules[];
}

/** Who sits in a body, from day to day. */
export interface CouncilSeat {
  id: string;
  body: string;
  /** id of the person */
  person: string;
  role: SeatRole;
  standing: Standing;
  voting: boolean;
  /** the faction (a body) it belongs to */
  onBehalfOf: string | null;
  from: string;
  to: string | null;
}

/** The council as a decision sees it: ids, keys, dates and numbers; names of bodies, none of people. */
export interface CouncilRegister {
  bodies: readonly Body[];
  seats: readonly CouncilSeat[];
}

/** For whoever reads no register. */
export const emptyRegister: CouncilRegister = { bodies: [], seats: [] };

const holds = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
  from <= day && (to === null || day <= to);

/** The body of that key on a day: the one that exists then, also under a later name. Undefined where there is none. */
export function bodyOn({ bodies }: CouncilRegister, key: string, day: string): Body | undefined {
  const named = bodies.find((body) => body.key === key);
  if (!named) return undefined;
  const line = lineOf(bodies, named);
  return line.find((body) => holds(body, day));
}

/** The body that a key stands for on a day that may be open (the newest one then); of none that day, the first one. */
export const bodyMeant = (register: CouncilRegister, key: string, day: string): Body | undefined =>
  bodyOn(register, key, day || '9999-12-31') ?? register.bodies.find((body) => body.key === key);

/** A body with those it follows and those that follow it, the oldest first. */
function lineOf(bodies: readonly Body[], body: Body): Body[] {
  const before = bodies.find(({ id }) => id === body.follows);
  if (before) return lineOf(bodies, before);
  const line = [body];
  for (;;) {
    const next = bodies.find(({ follows }) => follows === line.at(-1)?.id);
    if (!next) return line;
    line.push(next);
  }
}

/** The rules of a body on a day; before its first ones, those. @throws where it has none */
export function rulesOn({ rules, key }: Body, day: string): BodyRules {
  const found = rules.findLast(({ from }) => from <= day) ?? rules[0];
  if (!found) throw new Error(`body ${key} has no rules`);
  return found;
}

/** Who sits in a body on a day. */
export const seatsOn = ({ seats }: CouncilRegister, body: string, day: string): CouncilSeat[] =>
  seats.filter((seat) => seat.body === body && holds(seat, day));
