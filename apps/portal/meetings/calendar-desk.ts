import { Injectable } from '@nestjs/common';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { dayOf } from '#libs/calendar/berlin.js';
import { namesOf } from '#libs/database/stores/choice.store.js';
import { meetingsBetween, type MeetingLine } from '#libs/database/stores/council-meeting.store.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import { bodyChoices } from '#libs/processes/council/body-choices.js';
import { handInBy, inviteBy } from '#libs/processes/council/deadlines.js';
import { bodyOn, seatsOn, type CouncilRegister } from '#libs/processes/council/register.js';
import { OfficeDrafts } from '../beginnings/office-drafts.js';
import { Database } from '../connections/database.js';
import type { Actor } from '../security/actor.js';
import { calendarQuery, daysOf, overlaps } from './calendar.js';
import type { CalendarLine, CalendarView } from './calendar.page.js';
import { meetingProcess } from './meeting-desk.js';
import { opensMeetings } from './meeting-sight.js';

/** What the calendar of meetings shows to somebody. */
@Injectable()
export class CalendarDesk {
  constructor(
    private readonly database: Database,
    private readonly drafts: OfficeDrafts,
  ) {}

  async view(actor: Actor, address: unknown): Promise<CalendarView> {
    const em = this.database.fork();
    const today = dayOf(new Date().toISOString());
    const query = calendarQuery(address, today);
    const { from, to } = daysOf(query.month);
    const council = await councilRegister(em);
    const all = await meetingsBetween(em, from, to);
    const shown = all.filter(({ body }) => query.body === undefined || body === query.body);
    const both = overlaps(all).filter(({ first, second }) => shown.includes(first) || shown.includes(second));
    const office = opensMeetings(actor);
    const people = await namesOf(em, [...new Set(both.flatMap(({ people: ids }) => ids))]);
    const names = new Map(people.map(({ value, label }) => [value, label]));
    const choices = bodyChoices(council, ['council', 'mainCommittee', 'committee', 'district']);
    return {
      query,
      today,
      lines: shown.map((meeting) => lineOf(meeting, council, { actor, office })),
      // Who only sits in one of them can move neither.
      overlaps: office ? both : [],
      nameOf: (person) => names.get(person) ?? '',
      bodyOf: ({ body, on }) => bodyOn(council, body, on)?.name ?? body,
      bodies: 'choices' in choices ? choices.choices.map(({ value, de }) => ({ value, label: de })) : [],
      isMember: sitsSomewhere(council, actor.personId, today),
      offers: (await this.drafts.offers(actor)).filter(({ process }) => process.definition.name === meetingProcess),
    };
  }
}

function lineOf(
  meeting: MeetingLine,
  council: CouncilRegister,
  { actor, office }: { actor: Actor; office: boolean },
): CalendarLine {
  const { body: key, on, state, members } = meeting;
  const body = bodyOn(council, key, on);
  const isDue = body !== undefined && state === 'planned';
  const own = members.includes(actor.personId);
  return {
    ...meeting,
    bodyName: body?.name ?? key,
    inviteBy: isDue ? inviteBy(body, on, false, berlinDays) : '',
    handInBy: isDue ? handInBy(body, on, berlinDays) : '',
    own,
    opens: office || (own && state !== 'planned' && state !== 'cancelled'),
  };
}

const sitsSomewhere = (council: CouncilRegister, person: string, day: string): boolean =>
  council.bodies.some(
    ({ id, kind }) => kind !== 'faction' && seatsOn(council, id, day).some((seat) => seat.person === person),
  );
