import type { MailWords } from '../mail-texts.js';
import type { CouncilTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const sender = 'City of Dortmund, council office';
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** `, Rat der Stadt, on 24 June 2027`: as much of it as is known. */
const meeting = (body: string | undefined, on: string | undefined): string =>
  `${body === undefined ? '' : `, ${body}`}${on === undefined ? '' : `, on ${days.format(new Date(on))}`}`;
const paper = (number: string | undefined, reference: string): string => (number ? `paper ${number}` : reference);

/** Mails on submissions and meetings of the council, in English. They name numbers, days and bodies, never what it is about. */
export const council: MailWords<CouncilTemplate> = {
  'urgent-decision': ({ reference, number }) => ({
    subject: `${reference}: urgent decision on ${paper(number, 'a submission')}`,
    paragraphs: [
      `an urgent decision was made on ${paper(number, `submission ${reference}`)} (section 60 GO NRW). The note with its reasons is attached.`,
      'The body decides in its next meeting whether to approve it.',
    ],
    action: 'To the submission',
    sender,
  }),
  'approval-due': ({ reference, number }) => ({
    subject: `${reference}: approval of an urgent decision is due`,
    paragraphs: [
      `the urgent decision on ${paper(number, `submission ${reference}`)} is not approved yet. It belongs in the next meeting of the body (section 60 GO NRW).`,
      'Please put it on the agenda.',
    ],
    action: 'To the submission',
    sender,
  }),
  objection: ({ reference, number }) => ({
    subject: `${reference}: objection to the resolution on ${paper(number, 'a submission')}`,
    paragraphs: [
      `somebody has objected to the resolution on ${paper(number, `submission ${reference}`)}. It is not carried out until it is decided anew (sections 54, 57 GO NRW).`,
      'The reasons stand on the page of the submission.',
    ],
    action: 'To the submission',
    sender,
  }),
  'order-placed': ({ reference, number, dueAt }) => ({
    subject: `${reference}: order from a resolution`,
    paragraphs: [
      `from the resolution${number ? ` on paper ${number}` : ''} you have the order ${reference}. What is to be done stands on its page. There you also report until it is done.`,
      ...until(dueAt),
    ],
    action: 'To the order',
    sender,
  }),
  'council-invitation': ({ reference, body, on, startsAt }) => ({
    subject: `${reference}: invitation to the meeting${meeting(body, on)}`,
    paragraphs: [
      `you are invited to the meeting ${reference}${meeting(body, on)}${startsAt === undefined ? '' : `, ${startsAt}`}.`,
      'The invitation with the agenda is attached. Where it is marked as not public, please treat that part as confidential.',
      'You cannot come? Then please tell your substitute and the council office.',
    ],
    action: 'To the meeting',
    sender,
  }),
  'council-supplement': ({ reference, body, on }) => ({
    subject: `${reference}: supplement to the agenda${meeting(body, on)}`,
    paragraphs: [
      `the agenda of the meeting ${reference} has been supplemented${meeting(body, on)}. In the agenda attached the new items are marked as “Nachtrag”.`,
    ],
    action: 'To the meeting',
    sender,
  }),
  'council-minutes': ({ reference, body, on }) => ({
    subject: `${reference}: minutes of the meeting${meeting(body, on)}`,
    paragraphs: [
      `the minutes of the meeting ${reference} are released${meeting(body, on)}. They are attached. The part that is not public is confidential.`,
      'You object to something? Then please tell the council office. It stands in the minutes of the next meeting.',
    ],
    action: 'To the meeting',
    sender,
  }),
  'council-cancelled': ({ reference, body, on }) => ({
    subject: `${reference}: meeting cancelled${meeting(body, on)}`,
    paragraphs: [
      `the meeting ${reference} does not take place${meeting(body, on)}. What stood on its agenda comes to another meeting.`,
    ],
    action: 'To the meeting',
    sender,
  }),
};
