import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { JuryTemplate, PrizeTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails on prizes, in English. None of those before the publication says anything of the result. */
export const prizes: MailWords<PrizeTemplate | JuryTemplate> = {
  'nomination-received': ({ reference }) => ({
    subject: `Nomination ${reference}: received`,
    paragraphs: [
      `We have received your nomination. Its reference is ${reference}.`,
      'The confirmation with your answers is attached. Have you proposed somebody else? Then we now ask the nominee whether they agree.',
    ],
    action: 'See where the nomination stands',
  }),
  'consent-requested': ({ reference, dueAt, title }) => ({
    subject: `Nomination ${reference}: you have been proposed for a prize`,
    paragraphs: [
      'somebody has proposed you or your project for a prize of the City of Dortmund. We are glad! Do you agree?',
      ...(title === undefined ? [] : [inOwnWords(title)]),
      'On the page of the nomination you see what was written about you, and how we treat your data. There you can accept and complete the answers, or decline. You need not give reasons.',
      'Without your consent the nomination does not take part.',
      ...until(dueAt),
    ],
    action: 'See the proposal and answer',
  }),
  'consent-declined': ({ reference }) => ({
    subject: `Nomination ${reference}: not accepted`,
    paragraphs: [
      `those whom you proposed have not accepted the nomination ${reference}. It is closed.`,
      'Thank you for proposing somebody. Until the deadline you are welcome to propose others.',
    ],
    action: 'To the nomination',
  }),
  'consent-unanswered': ({ reference }) => ({
    subject: `Nomination ${reference}: no answer`,
    paragraphs: [
      `those whom you proposed have not answered our question. Without their consent the nomination ${reference} cannot take part. It is closed.`,
      'Thank you for proposing somebody. Until the deadline you are welcome to propose again.',
    ],
    action: 'To the nomination',
  }),
  'nomination-late': ({ reference }) => ({
    subject: `Nomination ${reference}: received after the deadline`,
    paragraphs: [
      `your nomination ${reference} arrived after the deadline. It cannot take part in this round.`,
      'Your answers stay saved.',
    ],
    action: 'To the nomination',
  }),
  'nomination-excluded': ({ reference }) => ({
    subject: `Nomination ${reference}: cannot take part`,
    paragraphs: [
      `unfortunately your nomination ${reference} cannot take part in this round. You find the reason in the attached letter.`,
      'This says nothing about the quality of the project. Thank you for your commitment.',
    ],
    action: 'To the nomination',
  }),
  'nomination-merged': ({ reference }) => ({
    subject: `Nomination ${reference}: nominated several times`,
    paragraphs: [
      `the project of the nomination ${reference} has been nominated once more. We have merged both nominations. The jury gets the project once, with all that was written about it.`,
      'Thank you for pointing it out.',
    ],
    action: 'To the nomination',
  }),
  'nomination-withdrawn': ({ reference }) => ({
    subject: `Nomination ${reference}: withdrawn`,
    paragraphs: [`the nomination ${reference} has been withdrawn. It takes no further part.`],
    action: 'To the nomination',
  }),
  'ceremony-invitation': ({ reference }) => ({
    subject: `Nomination ${reference}: invitation to the ceremony`,
    paragraphs: [
      'we warmly invite you to the ceremony. When and where it takes place is said in the attached invitation.',
      'Everybody whose nomination is admitted receives this invitation. All learn only at the ceremony who is honoured.',
    ],
    action: 'To the nomination',
  }),
  'prize-won': ({ reference, dueAt }) => ({
    subject: `Nomination ${reference}: congratulations`,
    paragraphs: [
      'your project has won a prize! We congratulate you and all who took part. Which prize it is, and why, is said in the attached letter.',
      'We need your bank details for the prize money. Please enter them on the page of your nomination. Do you wonder whether this e-mail is genuine? We never ask for bank details by e-mail or on the phone.',
      ...until(dueAt),
    ],
    action: 'Enter bank details',
  }),
  'prize-honoured': ({ reference }) => ({
    subject: `Nomination ${reference}: congratulations`,
    paragraphs: [
      'the jury has honoured your project! We congratulate you and thank all who took part.',
      'You find the jury’s reasons on the page of your nomination.',
    ],
    action: 'To the nomination',
  }),
  'prize-not-won': ({ reference }) => ({
    subject: `Nomination ${reference}: thank you for taking part`,
    paragraphs: [
      `the prizes have been awarded. This time the project of the nomination ${reference} was not among those honoured.`,
      'The jury had many strong projects before it. Thank you for all you do for life together in our city. We look forward to a new nomination in the next round.',
    ],
    action: 'To the nomination',
  }),
  'payment-made': ({ reference }) => ({
    subject: `Nomination ${reference}: prize money transferred`,
    paragraphs: ['we have transferred the prize money to the account that you named. It arrives in a few days.'],
    action: 'To the nomination',
  }),
  'prize-lapsed': ({ reference }) => ({
    subject: `Nomination ${reference}: prize money lapsed`,
    paragraphs: [
      'we have asked you for your bank details several times and received no answer. The deadline has passed, and the prize money has lapsed. The honour remains.',
      'Could you not answer through no fault of your own? Then please contact us.',
    ],
    action: 'To the nomination',
  }),
  'prize-revoked': ({ reference }) => ({
    subject: `Nomination ${reference}: prize revoked`,
    paragraphs: [
      `the prize of the nomination ${reference} has been revoked. You find the reasons on the page of the nomination.`,
      'Prize money already paid must be paid back. We will write to you where to and by when.',
    ],
    action: 'To the nomination',
  }),
  'round-abandoned': ({ reference }) => ({
    subject: `Nomination ${reference}: there are no prizes in this round`,
    paragraphs: [
      `the round in which the nomination ${reference} takes part has been abandoned. No prizes are awarded.`,
      'We are sorry. Thank you for taking part.',
    ],
    action: 'To the nomination',
  }),
  'jury-invited': ({ reference, dueAt }) => ({
    subject: `${reference}: please take part in the jury`,
    paragraphs: [
      'the nominations have been checked. Please tell us whether you take part in the jury, and promise to keep everything confidential. Then you get your reading list.',
      'Do you know nominees? Then please say so at once: you take no part in those. The date of the session is on the page of the round.',
      ...until(dueAt),
    ],
    action: 'To the prize round',
  }),
  'session-adjourned': ({ reference }) => ({
    subject: `${reference}: jury session adjourned`,
    paragraphs: [
      'the jury session has been adjourned. You find the new date on the page of the round.',
      'What has been decided stays decided. Please keep it confidential.',
    ],
    action: 'To the prize round',
  }),
};
