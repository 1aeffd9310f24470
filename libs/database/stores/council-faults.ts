import type { Register, RegisterBody, RegisterSeat } from './council-register.store.js';

/** Why something is not written, and which field says so. */
export interface RegisterFault {
  field:
    | 'key'
    | 'name'
    | 'from'
    | 'to'
    | 'body'
    | 'statutoryMembers'
    | 'chapters'
    | 'person'
    | 'role'
    | 'voting'
    | 'onBehalfOf'
    | 'email';
  code:
    | 'keyForm'
    | 'kindUnknown'
    | 'keyTaken'
    | 'nameTaken'
    | 'endBeforeStart'
    | 'afterEnd'
    | 'notAfterStart'
    | 'followed'
    | 'seatsLater'
    | 'retroactive'
    | 'beforeBody'
    | 'afterBody'
    | 'overlap'
    | 'chairTaken'
    | 'full'
    | 'secretaryVotes'
    | 'noVotes'
    | 'factionMissing'
    | 'termsOverlap'
    | 'personKnown';
  /** the day that matters, `YYYY-MM-DD` */
  day?: string;
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}
const end = ({ to }: Span): string => to ?? '9999-12-31';

/** Whether two spans have a day in common. */
export const overlap = (one: Span, other: Span): boolean => one.from <= end(other) && other.from <= end(one);

const within = (inner: Span, outer: Span): boolean => outer.from <= inner.from && end(inner) <= end(outer);

/** What keeps a new body from being written. A key belongs to one line of bodies. */
export function bodyFault({ bodies }: Register, body: RegisterBody): RegisterFault | undefined {
  if (end(body) < body.from) return { field: 'to', code: 'endBeforeStart' };
  if (bodies.some(({ key }) => key === body.key)) return { field: 'key', code: 'keyTaken' };
  return undefined;
}

/** What keeps a body from ending with this day. */
export function endFault({ bodies, seats }: Register, body: RegisterBody, to: string): RegisterFault | undefined {
  if (to < body.from) return { field: 'to', code: 'endBeforeStart' };
  if (body.to !== null && body.to < to) return { field: 'to', code: 'afterEnd', day: body.to };
  if (bodies.some(({ follows }) => follows === body.id)) return { field: 'to', code: 'followed' };
  const later = seats.find((seat) => seat.body === body.id && seat.from > to);
  if (later) return { field: 'to', code: 'seatsLater', day: later.from };
  return undefined;
}

/** What keeps a body from going on under another name from this day, with its seats or without. */
export function renameFault(
  { bodies, seats }: Register,
  body: RegisterBody,
  { from, statutoryMembers, takesSeats }: { from: string; statutoryMembers: number; takesSeats: boolean },
): RegisterFault | undefined {
  if (from <= body.from) return { field: 'from', code: 'notAfterStart', day: body.from };
  if (bodies.some(({ follows }) => follows === body.id)) return { field: 'from', code: 'followed' };
  if (body.to !== null && body.to < from) return { field: 'from', code: 'afterEnd', day: body.to };
  const staying = seats.filter(
    (seat) => seat.body === body.id && (seat.from >= from || (takesSeats && end(seat) >= from)),
  );
  const day = fullOn(staying, { from, to: body.to }, statutoryMembers);
  return day === undefined ? undefined : { field: 'statutoryMembers', code: 'full', day };
}

/** What keeps a seat from being written beside those there are. The statutory number holds on every day. */
export function seatFault({ bodies, seats }: Register, seat: RegisterSeat): RegisterFault | undefined {
  if (end(seat) < seat.from) return { field: 'to', code: 'endBeforeStart' };
  const body = bodies.find(({ id }) => id === seat.body);
  if (!body) throw new Error('no such body');
  if (seat.from < body.from) return { field: 'from', code: 'beforeBody', day: body.from };
  if (body.to !== null && seat.from > body.to) return { field: 'from', code: 'afterBody', day: body.to };
  if (!within(seat, body)) return { field: 'to', code: 'afterBody', day: end(body) };
  const beside = seats.filter((other) => other.body === seat.body && overlap(other, seat));
  const own = beside.find(({ person }) => person === seat.person);
  if (own) return { field: 'person', code: 'overlap', day: own.from };
  const chair = seat.role === 'chair' && beside.find(({ role }) => role === 'chair');
  if (chair) return { field: 'role', code: 'chairTaken', day: chair.from };
  if (seat.voting && seat.role === 'secretary') return { field: 'voting', code: 'secretaryVotes' };
  if (seat.voting && body.statutoryMembers === 0) return { field: 'voting', code: 'noVotes' };
  if (seat.voting && seat.role !== 'substitute') {
    const day = fullOn([...beside, seat], seat, body.statutoryMembers);
    if (day !== undefined) return { field: 'body', code: 'full', day };
  }
  const faction = seat.onBehalfOf === null ? undefined : bodies.find(({ id }) => id === seat.onBehalfOf);
  if (seat.onBehalfOf !== null && (faction?.kind !== 'faction' || !overlap(faction, seat)))
    return { field: 'onBehalfOf', code: 'factionMissing' };
  return undefined;
}

/** The first day of a span on which more vote than there are members; it can only begin where a seat begins. */
function fullOn(seats: readonly RegisterSeat[], { from, to }: Span, most: number): string | undefined {
  const voting = seats.filter((seat) => seat.voting && seat.role !== 'substitute');
  const starts = [from, ...voting.map((seat) => seat.from)].filter((day) => day >= from && day <= (to ?? day));
  return starts.toSorted().find((day) => voting.filter((seat) => overlap(seat, { from: day, to: day })).length > most);
}
