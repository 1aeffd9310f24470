import type { PublicView } from '../public-view.js';
import { inOthers } from './public-words.js';

/** R3: consent to an early start may be asked for as long as the application is being worked on. */
export const publicCommands: PublicView['commands'] = {
  requestEarlyStart: {
    ...inOthers((words) => words.requestEarlyStart),
    de: {
      link: 'Vorzeitigen Beginn beantragen',
      lead: 'Grundsätzlich darf ein Projekt erst beginnen, wenn der Bescheid da ist. Auch ein Vertrag über eine Lieferung oder Leistung ist schon ein Beginn. Geht es in Ihrem Fall nicht anders, können wir vorher zustimmen.',
      send: 'Antrag auf vorzeitigen Beginn absenden',
    },
    en: {
      link: 'Ask for an early start',
      lead: 'As a rule a project may begin only when the notice is there. A contract for goods or services is a beginning already. Where there is no other way, we can agree beforehand.',
      send: 'Send the request for an early start',
    },
  },
};
