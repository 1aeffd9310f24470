import { catalogue } from '../view/catalogue.js';

/** Words of the pages on which the office begins something. */
export const beginningTexts = catalogue({
  de: {
    title: 'Neu anlegen',
    lead: 'Was Sie selbst beginnen können. Jeder Entwurf wird gespeichert; Sie können jederzeit weitermachen.',
    none: 'Zurzeit können Sie hier nichts beginnen.',
    resume: 'Entwurf weiter bearbeiten',
    resumeOf: 'Entwurf weiter bearbeiten: {{what}}',
    draftSaved: '{{what}}: Entwurf, zuletzt gespeichert am {{at}}.',
    steps: 'In {{count}} Schritten',
    hubNote: 'Der Entwurf wird gespeichert; Sie können jederzeit weitermachen.',
  },
  en: {
    title: 'Begin something new',
    lead: 'What you can begin yourself. Each draft is saved; you can go on at any time.',
    none: 'There is nothing here that you can begin at present.',
    resume: 'Continue the draft',
    resumeOf: 'Continue the draft: {{what}}',
    draftSaved: '{{what}}: draft, last saved on {{at}}.',
    steps: 'In {{count}} steps',
    hubNote: 'The draft is saved; you can go on at any time.',
  },
});
