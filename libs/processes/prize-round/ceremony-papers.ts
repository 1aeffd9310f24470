import { text } from '../answers.js';
import { nominees } from '../nomination/documents.js';
import type { FactSource } from '../process.js';
import type { CeremonyPapers } from '../round-view.js';
import { roundDates } from './dates.js';
import { sessionRoom } from './session-room.js';
import { judgedOf } from './session.js';

/**
 * What is handed out at the ceremony, as data for the templates `certificate` and `seating-list`: a certificate for each
 * award, and everybody who was invited. For readers of the sealed round alone.
 * @param of reference of the round, and name of the prize
 */
export function ceremonyPapers(source: FactSource, of: { reference: string; programme: string }): CeremonyPapers {
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
      return [{ nomination: award.nomination, reference, data }];
    }),
    seating: {
      ...of,
      name: text(source.application, 'name'),
      ceremonyAt,
      place: text(source.given('setEmbargo').at(-1), 'place') || '–',
      guests: judged.map(({ application = {} }) => ({
        nominee: nominees(application)[0] ?? '–',
        project: text(application, 'title') || '–',
      })),
    },
  };
}
