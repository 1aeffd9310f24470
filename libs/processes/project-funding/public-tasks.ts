import type { PublicView } from '../public-view.js';
import { inOthers, type ReaderWords } from './public-words.js';

const task = (key: keyof ReaderWords['tasks']) => inOthers(({ tasks }) => tasks[key]);
/** A task that can be declined. */
const offer = (key: keyof ReaderWords['tasks']) =>
  inOthers(({ tasks, declining: decline }) => ({ ...tasks[key], decline }));

const declining = {
  de: {
    link: 'Auf die Förderung verzichten',
    text: 'Ihr Antrag ist dann abgeschlossen, und das Geld geht an andere Projekte. Das lässt sich nicht rückgängig machen.',
    button: 'Endgültig verzichten',
  },
  en: {
    link: 'Decline the funding',
    text: 'Your application is then closed, and the money goes to other projects. This cannot be undone.',
    button: 'Decline for good',
  },
};

/** What the office may ask of whoever applied (A6, A14 and funding handbook §3.5). */
export const publicTasks: PublicView['tasks'] = {
  clarify: {
    ...task('clarify'),
    open: 'requested',
    outcome: 'answered',
    de: {
      wanted: 'Wir brauchen Angaben von Ihnen',
      link: 'Angaben ergänzen',
      title: 'Angaben ergänzen',
      lead: 'Zu Ihrem Antrag brauchen wir noch etwas von Ihnen.',
      last: 'Geändert werden nur die Stellen, nach denen wir gefragt haben. Alle anderen Angaben gelten weiter.',
      send: 'Angaben absenden',
    },
    en: {
      wanted: 'We need information from you',
      link: 'Add information',
      title: 'Add information',
      lead: 'We need something more from you for your application.',
      last: 'Only the places that we asked about are changed. All other answers still hold.',
      send: 'Send the information',
    },
  },
  comment: {
    ...task('comment'),
    open: 'form',
    outcome: 'given',
    de: {
      wanted: 'Wir haben vor, Ihren Antrag abzulehnen',
      link: 'Stellung nehmen',
      title: 'Stellung nehmen',
      lead: 'Bevor wir entscheiden, können Sie sich dazu äußern (§ 28 VwVfG NRW). Sie müssen es nicht. Antworten Sie nicht, entscheiden wir nach dem, was wir wissen.',
      last: 'Wir lesen Ihre Stellungnahme, bevor wir entscheiden. Sie können sie danach nicht mehr ändern.',
      send: 'Stellungnahme absenden',
    },
    en: {
      wanted: 'We intend to reject your application',
      link: 'Comment on it',
      title: 'Comment',
      lead: 'Before we decide you can comment on it (section 28 VwVfG NRW). You do not have to. If you do not answer, we decide by what we know.',
      last: 'We read your comment before we decide. You cannot change it afterwards.',
      send: 'Send the comment',
    },
  },
  revisePlan: {
    ...offer('revisePlan'),
    open: ['/costs', '/income', '/requestedCents'],
    terms: { maxGrantCents: 'claimCents' },
    figures: ['reach', 'requested'],
    outcome: 'accepted',
    decline: 'declined',
    de: {
      wanted: 'Wir können einen Teil der Summe fördern',
      link: 'Neuen Finanzierungsplan erstellen',
      title: 'Neuer Finanzierungsplan',
      lead: 'Das Geld reicht für einen Teil der beantragten Summe. Bitte ändern Sie Kosten und Finanzierung so, dass beide Seiten wieder gleich sind und die beantragte Förderung nicht höher ist als möglich.',
      last: 'Geändert wird nur der Finanzierungsplan. Alle anderen Angaben gelten weiter. Danach bereiten wir Ihren Bescheid vor.',
      send: 'Neuen Plan absenden',
      decline: declining.de,
    },
    en: {
      wanted: 'We can fund part of the sum',
      link: 'Make a new financing plan',
      title: 'New financing plan',
      lead: 'The money is enough for part of the sum you applied for. Please change costs and financing so that both sides are equal again and what you apply for is not higher than possible.',
      last: 'Only the financing plan is changed. All other answers still hold. After that we prepare your notice.',
      send: 'Send the new plan',
      decline: declining.en,
    },
  },
  answerOffer: {
    ...offer('answerOffer'),
    figures: ['offered', 'requested'],
    outcome: 'accepted',
    decline: 'declined',
    de: {
      wanted: 'Wir bieten Ihnen eine Förderung an',
      link: 'Angebot ansehen und beantworten',
      title: 'Angebot',
      lead: 'Für Ihr Projekt ist Geld frei geworden. Bitte sagen Sie uns, ob Sie das Angebot annehmen.',
      last: 'Nehmen Sie an, bereiten wir Ihren Bescheid vor. Antworten Sie nicht, erlischt das Angebot mit Ablauf der Frist.',
      send: 'Angebot annehmen',
      decline: declining.de,
    },
    en: {
      wanted: 'We offer you a grant',
      link: 'See the offer and answer it',
      title: 'Offer',
      lead: 'Money has become free for your project. Please tell us whether you accept the offer.',
      last: 'If you accept, we prepare your notice. If you do not answer, the offer lapses when its time is over.',
      send: 'Accept the offer',
      decline: declining.en,
    },
  },
};
