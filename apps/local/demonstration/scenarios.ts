/** One step: who does what. `-` in `type` means the task's outcome; a plain word is a command of the applicant. */
export interface Step {
  by: 'officer' | 'colleague' | 'assessor' | 'second assessor' | 'releaser' | 'applicant';
  type: string;
}

/** An application played from submission to some state, with what is special in its answers. */
export interface Scenario {
  name: string;
  title: string;
  applicant: 'applicant-01' | 'applicant-02';
  /** submitted to a call that has closed */
  late?: boolean;
  steps: Step[];
}

const checked: Step[] = [{ by: 'officer', type: 'formalCheck.complete' }];
const assessed: Step[] = [
  ...checked,
  { by: 'assessor', type: 'assessment.submitted' },
  { by: 'second assessor', type: 'assessment.submitted' },
];
const approved: Step[] = [...assessed, { by: 'officer', type: 'vote.approve' }];
const drafted: Step[] = [...approved, { by: 'officer', type: 'draftNotice.drafted' }];
const refused: Step[] = [
  ...assessed,
  { by: 'officer', type: 'vote.refuse' },
  { by: 'officer', type: 'draftRejection.drafted' },
];

/** Ways through project funding: every end, and the detours. */
export const ends: Scenario[] = [
  {
    name: 'granted',
    title: 'Sprachcafé im Nordpark',
    applicant: 'applicant-01',
    steps: [...drafted, { by: 'releaser', type: 'releaseNotice.release' }],
  },
  {
    name: 'granted after a returned draft',
    title: 'Chor der vielen Stimmen',
    applicant: 'applicant-02',
    steps: [
      ...drafted,
      { by: 'releaser', type: 'releaseNotice.return' },
      { by: 'officer', type: 'draftNotice.drafted' },
      { by: 'releaser', type: 'releaseNotice.release' },
    ],
  },
  {
    name: 'granted after a clarification',
    title: 'Hausaufgabenhilfe am Hafen',
    applicant: 'applicant-02',
    steps: [
      { by: 'officer', type: 'formalCheck.incomplete' },
      { by: 'applicant', type: 'clarify.answered' },
      ...drafted,
      { by: 'releaser', type: 'releaseNotice.release' },
    ],
  },
  {
    name: 'rejected',
    title: 'Sommerfest der Kulturen',
    applicant: 'applicant-01',
    steps: [...refused, { by: 'releaser', type: 'releaseRejection.release' }],
  },
  {
    name: 'inadmissible',
    title: 'Vereinsheim renovieren',
    applicant: 'applicant-02',
    steps: [
      { by: 'officer', type: 'formalCheck.inadmissible' },
      { by: 'officer', type: 'draftRejection.drafted' },
      { by: 'releaser', type: 'releaseRejection.release' },
    ],
  },
  {
    name: 'withdrawn',
    title: 'Kochabende der Nachbarschaft',
    applicant: 'applicant-01',
    steps: [...checked, { by: 'applicant', type: 'withdraw' }],
  },
  { name: 'late', title: 'Fahrradwerkstatt für alle', applicant: 'applicant-02', late: true, steps: [] },
];

/** Dossiers that wait for somebody, so that every queue of the demonstration has something in it. */
export const waiting: Scenario[] = [
  { name: 'new', title: 'Lesepatenschaften in Eving', applicant: 'applicant-01', steps: [] },
  { name: 'new too', title: 'Theater ohne Worte', applicant: 'applicant-02', steps: [] },
  {
    name: 'waiting for the applicant',
    title: 'Gartenprojekt Westerfilde',
    applicant: 'applicant-01',
    steps: [{ by: 'officer', type: 'formalCheck.incomplete' }],
  },
  { name: 'to be assessed', title: 'Mentoring für junge Mütter', applicant: 'applicant-02', steps: checked },
  {
    name: 'half assessed',
    title: 'Boxen gegen Vorurteile',
    applicant: 'applicant-01',
    steps: [...checked, { by: 'assessor', type: 'assessment.submitted' }],
  },
  { name: 'to be voted', title: 'Erzählcafé der Generationen', applicant: 'applicant-02', steps: assessed },
  { name: 'to be released', title: 'Interkulturelles Frühstück', applicant: 'applicant-01', steps: drafted },
];
