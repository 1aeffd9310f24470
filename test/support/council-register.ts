import type {
  Body,
  BodyKind,
  CouncilRegister,
  CouncilSeat,
  SeatRole,
  Standing,
} from '#libs/processes/council/register.js';

const rules = {
  from: '2000-01-01',
  noticeDays: 7,
  shortNoticeDays: 3,
  handInWorkingDays: 5,
  objectionDays: 3,
  chapters: ['Regularien', 'Vorlagen', 'Anträge', 'Mitteilungen'],
  startsAt: '16:00',
  room: 'Saal der Partnerstädte',
};

const body = (key: string, kind: BodyKind, over: Partial<Body> = {}): Body => ({
  id: `body-${key}`,
  key,
  name: key,
  shortName: key,
  kind,
  from: '2000-01-01',
  to: null,
  follows: null,
  statutoryMembers: 5,
  rules: [rules],
  ...over,
});

function seats(of: string, count: number, standing: Standing = 'councillor'): CouncilSeat[] {
  return Array.from({ length: count }, (_, index) => {
    const role: SeatRole = index === 0 ? 'chair' : 'member';
    return {
      id: `seat-${of}-${index}`,
      body: `body-${of}`,
      person: `${of}${index}`,
      role,
      standing,
      voting: true,
      onBehalfOf: null,
      from: '2000-01-01',
      to: null,
    };
  });
}

/** A small council for specs: people are named by body and number, `council0` has the chair. */
export const smallCouncil: CouncilRegister = {
  bodies: [
    body('council', 'council', { statutoryMembers: 7, rules: [{ ...rules, startsAt: '15:00' }] }),
    body('mainCommittee', 'mainCommittee', { rules: [{ ...rules, startsAt: '13:00' }] }),
    body('foreigners', 'committee', { name: 'Integrationsrat', to: '2025-10-31' }),
    body('integration', 'committee', { from: '2025-11-01', follows: 'body-foreigners' }),
    body('finance', 'committee'),
    body('personnel', 'committee'),
    body('districtNorth', 'district'),
    body('miado', 'department'),
    body('treasury', 'department'),
  ],
  seats: [
    ...seats('council', 7),
    ...seats('mainCommittee', 5),
    ...seats('foreigners', 5, 'elected'),
    ...seats('integration', 5, 'elected'),
    ...seats('finance', 5),
    ...seats('personnel', 5),
    ...seats('districtNorth', 5),
  ],
};
