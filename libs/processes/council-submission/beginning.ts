import { text } from '../answers.js';
import type { Beginning, CaseFile } from '../process.js';

/** An author begins a submission. */
export const submitting: Beginning = {
  command: 'submit',
  texts: {
    de: {
      fresh: 'Neue Vorlage',
      pass: 'In die Mitzeichnung geben',
      next: 'Die Vorlage geht an alle, die sie mitzeichnen oder freigeben. Was Sie geschrieben haben, können Sie ändern, wenn jemand darum bittet.',
    },
    en: {
      fresh: 'New submission',
      pass: 'Pass on for co-signing',
      next: 'The submission goes to all who co-sign or release it. You can change what you wrote when somebody asks for it.',
    },
  },
};

/** A submission is called by its subject. */
export const submissionTitle = ({ application }: CaseFile): string => text(application, 'subject');
