/** Who does what in the demonstration, by task or command; everybody else's is the applicant's. */
const cast: Readonly<Record<string, string>> = {
  formalCheck: 'staff-01',
  furtherAssessment: 'staff-06',
  vote: 'staff-01',
  confirmVote: 'staff-07',
  resolution: 'staff-12',
  offer: 'staff-01',
  draftNotice: 'staff-01',
  releaseNotice: 'staff-08',
  weighComment: 'staff-01',
  draftRejection: 'staff-01',
  releaseRejection: 'staff-08',
  decideEarlyStart: 'staff-01',
  rankCall: 'staff-01',
  reinstate: 'staff-08',
  adoptBudget: 'staff-07',
  // Officers put deadlines off.
  task: 'staff-01',
};

const assessors = ['staff-04', 'staff-05'] as const;

/**
 * The member of the staff who does a step such as `vote.approve`; of the seats of an assessment each in turn.
 * @returns nothing for what the applicant does
 */
export function castFor(type: string, seat: number): string | undefined {
  if (seat > 0) return assessors[(seat - 1) % assessors.length];
  return cast[type.split('.')[0] ?? ''];
}
