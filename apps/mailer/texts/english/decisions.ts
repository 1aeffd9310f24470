import type { MailWords } from '../mail-texts.js';
import type { DecisionTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails on money: offers and notices, in English. */
export const decisions: MailWords<DecisionTemplate> = {
  'waiting-list': ({ reference }) => ({
    subject: `Application ${reference}: on the waiting list`,
    paragraphs: [
      `We would like to fund your project, but at present there is not enough money. Your application ${reference} is on the waiting list.`,
      'Your place, and what it means, is in the attached letter. We will write to you when money becomes free.',
    ],
    action: 'See the status of the application',
  }),
  offer: ({ reference, dueAt }) => ({
    subject: `Application ${reference}: we can fund you now`,
    paragraphs: [
      `Money has become free. We offer you a grant for your application ${reference}. The page of your application says how much.`,
      'Please say there whether you accept the offer. If we hear nothing before the deadline, it lapses.',
      ...until(dueAt),
    ],
    action: 'See the offer and answer',
  }),
  'partial-offer': ({ reference, dueAt }) => ({
    subject: `Application ${reference}: less money than requested`,
    paragraphs: [
      `We can fund your project, but not with the full amount you requested. The page of your application ${reference} says how much it is.`,
      'Please adjust your costs and income there so that both sides are equal again, or decline the offer. If we hear nothing before the deadline, it lapses.',
      ...until(dueAt),
    ],
    action: 'Adjust the financial plan',
  }),
  hearing: ({ reference, dueAt }) => ({
    subject: `Application ${reference}: your comment`,
    paragraphs: [
      `We intend to reject your application ${reference}. Before we decide, you can comment on it (section 28 VwVfG NRW).`,
      'You can do so on the page of your application. If we hear nothing before the deadline, we decide by what we know.',
      ...until(dueAt),
    ],
    action: 'Comment',
  }),
  'offer-lapsed': ({ reference }) => ({
    subject: `Application ${reference}: offer lapsed`,
    paragraphs: [
      `You did not answer our offer for your application ${reference} before the deadline. The offer has lapsed.`,
      'You will receive a formal notice.',
    ],
    action: 'Go to the application',
  }),
  declined: ({ reference }) => ({
    subject: `Application ${reference}: offer declined`,
    paragraphs: [
      `You have declined our offer for the application ${reference}. The application has ended, and the money is free for others.`,
    ],
    action: 'Go to the application',
  }),
  notice: ({ reference }) => ({
    subject: `Application ${reference}: granted`,
    paragraphs: [
      `Your application ${reference} has been decided: we will fund your project. The letter is attached.`,
      'Please read it carefully. It names purpose, amount, period and conditions. If it is a notice, it also names the time limit for going to court. If it is a contract, please send us back a signed copy.',
    ],
    action: 'Go to the application',
  }),
  rejection: ({ reference }) => ({
    subject: `Application ${reference}: your notice`,
    paragraphs: [
      `Your application ${reference} has been decided. We cannot fund your project.`,
      'The reasons and the time limit for going to court are in the attached notice.',
    ],
    action: 'Go to the application',
  }),
};
