import { text } from '../answers.js';
import { nominees } from '../nomination/documents.js';
import type { CaseFile, FactSource } from '../process.js';
import type { CeremonyPapers } from '../round-view.js';
import { roundDates } from './dates.js';
import { sessionRoom } from './session-room.js';
import { judgedOf } from './session.js';

/** Reference of the round, and name of the prize. */
interface Of {
  reference: string;
  programme: string;
}

/**
 * What is handed out at the ceremony, as data for the templates `certificate` and `seating-list`: a certificate for each
 * award, and everybody who was invited. For readers of the sealed round alone. What each winner keeps is made from their own
 * nomination once the result is out, and says the same.
 */
export function ceremonyPapers(source: FactSource, of: Of): CeremonyPapers {
  const { ceremonyAt } = roundDates(source);
  // Ceremonies are held by day: the day in UTC is that in Berlin.
  const day = ceremonyAt.slice(0, 10);
  const judged = judgedOf(source);
  return {
    certificates: sessionRoom(source).awards.flatMap((award) => {
      const nomination = judged.find(({ id }) => id === award.nomination);
      if (!nomination) return [];
      const { reference, application = {} } = nomination;
      const data = {
        ...of,
        reference,
        year: Number(day.slice(0, 4)),
        prize: award.de,
        awardedTo: nominees(application),
        project: text(application, 'title'),
        reason: award.reason,
        day,
      };
      return [{ nomination: award.nomination, reference, prize: award.prize, data }];
    }),
    seating: seatingList(source, of, ceremonyAt),
  };
}

/**
 * Everybody who was invited; it says nothing of the result.
 * @param ceremonyAt instant; of the dates, or a fact
 */
export const seatingList = (source: CaseFile, of: Of, ceremonyAt: unknown): CeremonyPapers['seating'] => ({
  ...of,
  name: text(source.application, 'name'),
  ceremonyAt,
  place: text(source.given('setEmbargo').at(-1), 'place') || '–',
  guests: (source.children ?? [])
    .filter(({ state, said }) => said('invited') !== undefined && state !== 'withdrawn')
    .map(({ application = {} }) => ({
      nominee: nominees(application)[0] ?? '–',
      project: text(application, 'title') || '–',
    })),
});
