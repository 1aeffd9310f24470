import { formatDeadline, formatInstant } from '#libs/calendar/berlin.js';
import { formatDay } from '#libs/calendar/days.js';
import type { z } from 'zod';
import { fill, formatCents, formatShare, rows, textOf, type Words } from './print-values.js';
import type { prizeData } from './prize-data.js';
import { picturesOf, picturesOfWinner } from './prize-pictures.js';

type Data = { [T in keyof typeof prizeData]: z.output<(typeof prizeData)[T]> };
type Award = Data['minutes']['awards'][number];
type Motion = Data['minutes']['motions'][number];
type Session = Data['minutes']['sessions'][number];

const longDay = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });

/** Characters of a reason that fit on a certificate; a longer one stands in the letter alone. */
const longestOnCertificate = 420;

/** Criteria with the share that each has in the score. */
const weighted = <T extends { weight: number }>(criteria: readonly T[]) => {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  return criteria.map((one) => ({ ...one, weight: formatShare(Math.round((one.weight / sum) * 10_000)) }));
};

const awardOf = (award: Award) => ({
  ...award,
  amount: award.cents === undefined ? '' : formatCents(award.cents),
  project: award.project ?? '',
});

const members = (people: Session['present'], words: Words): string =>
  people.map(({ name, part }) => `${name} (${words[`part-${part}`]})`).join('\n') || (words['nobody'] ?? '');

/** A session as rows: when, who, and whether enough were there. */
function sessionOf(session: Session, words: Words): { rows: unknown[]; adjourned: string } {
  const { quorum, adjourned } = session;
  return {
    rows: rows(words, {
      openedRow: formatInstant(session.openedAt),
      closedRow: session.closedAt === undefined ? undefined : formatInstant(session.closedAt),
      presentRow: members(session.present, words),
      absentRow: session.absent.length === 0 ? undefined : members(session.absent, words),
      attendantsRow: session.attendants.length === 0 ? undefined : session.attendants.join('\n'),
      quorumRow: fill(words[quorum.present < quorum.needed ? 'notQuorate' : 'quorate'], quorum),
    }),
    adjourned: adjourned
      ? fill(words['adjournedText'], {
          next: `${formatDay(adjourned.nextOn)}, ${adjourned.nextTime} Uhr`,
          reason: adjourned.reason,
        }).trim()
      : '',
  };
}

/** A motion as a heading, its rows and its reasons. */
function motionOf(motion: Motion, words: Words): { title: string; rows: unknown[]; reason: string } {
  const { prize, nominations, votes, recused, biasedVote, yes, no, abstained, unvoted } = motion;
  const title = fill(words[`kind-${motion.kind}`], { prize: prize ?? words['allPrizes'] ?? '' });
  const counted = votes.map((one) => `${one.nomination}: ${one.votes}`);
  return {
    title: `${motion.number}. ${title}`,
    rows: rows(words, {
      nominationsRow: nominations.length === 0 ? undefined : nominations.join('\n'),
      amountRow: motion.cents === undefined ? undefined : formatCents(motion.cents),
      ballotRow: words[`ballot-${motion.ballot}`],
      recusedRow: recused.length === 0 ? undefined : recused.join('\n'),
      biasedVoteRow: biasedVote.length === 0 ? undefined : biasedVote.join('\n'),
      votesRow:
        counted.length === 0
          ? fill(words['votes'], { yes, no, abstained, unvoted })
          : [...counted, fill(words['votesFor-none'], { no, abstained, unvoted })].join('\n'),
      resultRow: [words[`result-${motion.result}`], words[`by-${motion.by}`], motion.chosen]
        .filter((part) => part !== undefined && part !== '')
        .join('. '),
    }),
    reason: motion.reason,
  };
}

/** What the templates of prizes print, in print form. */
export const prizeContents: { [T in keyof Data]: (data: Data[T], words: Words) => Record<string, unknown> } = {
  exclusion: (data) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    noClaim: textOf('prize.no-claim'),
  }),
  invitation: (data, words) => ({
    ...data,
    ceremony: rows(words, { whenRow: formatInstant(data.ceremonyAt), placeRow: data.place }),
    postponed: data.postponedBecause ?? '',
  }),
  certificate: (data) => ({
    ...data,
    day: longDay.format(new Date(data.day)),
    project: data.project ?? '',
    year: String(data.year),
    reason: data.reason.length > longestOnCertificate ? '' : data.reason,
  }),
  'award-letter': (data, words) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    amount: data.cents === undefined ? '' : formatCents(data.cents),
    due: data.dueAt === undefined ? '' : formatDeadline(data.dueAt),
    summary: rows(words, {
      prizeRow: data.prize,
      projectRow: data.project,
      amountRow: data.cents === undefined ? undefined : formatCents(data.cents),
    }),
    revocation: textOf('prize.revocation'),
  }),
  announcement: (data, words) => ({
    ...data,
    prizes: data.prizes.map(({ label, cents }) => ({ label, value: formatCents(cents) })),
    total: formatCents(data.prizes.reduce((sum, { cents }) => sum + cents, 0)),
    sponsor: data.sponsor ?? '',
    criteria: weighted(data.criteria),
    dates: rows(words, {
      opensRow: formatDay(data.opensOn),
      closesRow: formatDeadline(data.closesAt),
      ceremonyRow: formatDay(data.ceremonyOn),
    }),
    noClaim: textOf('prize.no-claim'),
  }),
  minutes: (data, words) => ({
    ...data,
    sessions: data.sessions.map((one) => sessionOf(one, words)),
    motions: data.motions.map((one) => motionOf(one, words)),
    awards: data.awards.map(awardOf),
    money: rows(words, {
      potRow: formatCents(data.potCents),
      awardedRow: formatCents(data.awards.reduce((sum, { cents = 0 }) => sum + cents, 0)),
    }),
  }),
  'press-release': (data, words) => ({
    ...data,
    release: formatInstant(data.releaseAt),
    awards: data.awards.map((award) => ({ ...awardOf(award), pictures: picturesOfWinner(award, words) })),
    nominations: String(data.nominations),
    sponsor: data.sponsor ?? '',
  }),
  'jury-pack': (data, words) => ({
    ...data,
    scoringEnds: formatDeadline(data.scoringEndsAt),
    summary: rows(words, {
      jurorRow: data.juror,
      countRow: String(data.nominations.length),
      scoringEndsRow: formatDeadline(data.scoringEndsAt),
      sessionRow: formatInstant(data.sessionAt),
    }),
    criteria: weighted(data.criteria),
    nominations: data.nominations.map((one) => ({ ...one, pictures: picturesOf(one, words) })),
    max: String(data.scaleMax),
    scale: Array.from({ length: data.scaleMax + 1 }, (_, point) => String(point)),
  }),
  'seating-list': (data, words) => ({
    ...data,
    ceremony: rows(words, {
      whenRow: formatInstant(data.ceremonyAt),
      placeRow: data.place,
      guestsRow: String(data.guests.length),
    }),
    guests: data.guests.toSorted((a, b) => a.nominee.localeCompare(b.nominee, 'de')),
  }),
  'sponsor-report': (data, words) => ({
    ...data,
    awards: data.awards.map(awardOf),
    opening: words[data.sponsor === undefined ? 'openingForFile' : 'opening'],
    numbers: rows(words, {
      givenRow: data.sponsor === undefined ? undefined : formatCents(data.givenCents),
      receivedRow: data.sponsor === undefined ? undefined : words[data.received ? 'received' : 'notReceived'],
      nominationsRow: String(data.nominations),
      admittedRow: String(data.admitted),
      bySelfRow: String(data.bySelf),
      byOthersRow: String(data.byOthers),
      jurorsRow: String(data.jurors),
    }),
    categories: data.categories.map((one) => ({ label: one.label, value: String(one.count) })),
  }),
};
