import { addDays } from '#libs/calendar/days.js';
import { firstDay, meetingBodies, otherBodies } from '../../apps/local/demonstration/council/bodies.js';
import { seats } from '../../apps/local/demonstration/council/seats.js';
import type { MemberPlot } from '../../apps/local/demonstration/council/members.js';
import { bodyOn, type Body, type CouncilRegister } from '#libs/processes/council/register.js';

const idOf = ({ givenName, familyName }: MemberPlot): string => `${givenName} ${familyName}`;

/** The bodies of the demonstration by the names they had and have. */
const bodies: Body[] = [...otherBodies, ...meetingBodies].flatMap(({ later = [], ...plot }) => {
  const names = [
    { from: firstDay, name: plot.name, shortName: plot.shortName, statutoryMembers: plot.statutoryMembers },
    ...later,
  ];
  return names.map((named, index): Body => {
    const next = names[index + 1];
    return {
      ...plot,
      ...named,
      id: `${plot.key}-${index}`,
      to: next ? addDays(next.from, -1) : plot.to,
      follows: index === 0 ? null : `${plot.key}-${index - 1}`,
    };
  });
});

/** The register of the demonstration as decisions see it; people are named, and a body by its key and the number of its name. */
export const demonstrationCouncil: CouncilRegister = {
  bodies,
  seats: seats.flatMap(({ member, faction, body: key, from, to, ...seat }, n) =>
    // A seat goes over to the body that follows.
    bodies
      .filter((body) => body.key === key && (to === null || body.from <= to) && (body.to === null || body.to >= from))
      .map((body) => ({
        ...seat,
        id: `seat-${n}-${body.id}`,
        body: body.id,
        person: idOf(member),
        onBehalfOf: faction === undefined ? null : (bodyOn({ bodies, seats: [] }, faction, from)?.id ?? null),
        from: from > body.from ? from : body.from,
        to: [to, body.to].filter((day) => day !== null).toSorted()[0] ?? null,
      })),
  ),
};
