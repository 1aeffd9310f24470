import type { CallKey } from './calls.js';
import { dayFromNow, step, steps, type Scenario, type Step } from './scenario.js';

const checked = steps('formalCheck.complete');
const assessed = [...checked, ...steps('assessment.submitted', 'assessment.submitted')];
const voted = [...assessed, ...steps('vote.approve')];

let turn = 0;
function waiting(call: CallKey, title: string, euros: number, ends: string, played: readonly Step[] = []): Scenario {
  const applicant = `applicant-${String((turn++ % 10) + 1).padStart(2, '0')}`;
  return { name: `${ends}: ${title}`, call, title, applicant, requestedCents: euros * 100, steps: played, ends };
}

/** Dossiers that wait for somebody: every queue of the demonstration has something in it. */
export const allWaiting: readonly Scenario[] = [
  waiting('miadoOpen', 'Lesekreis am Borsigplatz', 900, 'formalCheck'),
  waiting('miadoOpen', 'Erzählwerkstatt', 1_400, 'formalCheck'),
  waiting('miadoOpen', 'Stadtteilküche Hörde', 2_200, 'formalCheck'),
  waiting('miadoOpen', 'Gemüsegarten Scharnhorst', 1_700, 'clarification', steps('formalCheck.incomplete')),
  waiting('miadoOpen', 'Nähwerkstatt', 1_900, 'assessment', checked),
  waiting('miadoOpen', 'Schach im Park', 600, 'assessment', [...checked, ...steps('assessment.submitted')]),
  waiting('miadoOpen', 'Klettern macht Mut', 2_400, 'furtherAssessment', [
    ...checked,
    step('assessment.submitted', { part: 5 }),
    step('assessment.submitted', { part: 1 }),
  ]),
  waiting('miadoOpen', 'Filmabende', 1_100, 'vote', assessed),
  waiting('miadoOpen', 'Berufe entdecken', 4_000, 'voteConfirmation', voted),
  waiting('miadoOpen', 'Ferienschule', 1_300, 'formalCheck | earlyStart.requested', [
    step('requestEarlyStart', {
      form: { startOn: dayFromNow(30), reason: 'Die Ferien beginnen vor der Entscheidung.' },
    }),
  ]),
  waiting('miadoOpen', 'Wohnungssuche mit Begleitung', 1_500, 'rejectionDraft', [...assessed, ...steps('vote.refuse')]),
  waiting('miadoDecided', 'Sprachpaten', 1_600, 'ranking', voted),
  waiting('miadoDecided', 'Radfahren lernen', 1_200, 'ranking', voted),
  waiting('miadoRolling', 'Fest der Kulturen', 2_000, 'planRevision', [
    ...assessed,
    step('vote.approve', { part: 0.5 }),
  ]),
  waiting('miadoRolling', 'Frauenfrühstück', 1_000, 'noticeDraft', voted),
  waiting('miadoRolling', 'Trommeln verbindet', 1_800, 'noticeRelease', [...voted, ...steps('draftNotice.drafted')]),
  waiting('districtDecided', 'Adventsmarkt im Viertel', 1_000, 'committee', [...checked, ...steps('vote.approve')]),
  waiting('districtDecided', 'Hofflohmarkt', 700, 'committee', [...checked, ...steps('vote.approve')]),
  // Its submission to the council waits for whoever writes it.
  waiting('cultureLarge', 'Festival der Sprachen', 12_000, 'council', [...voted, ...steps('confirmVote.confirm')]),
  waiting('kommAn', 'Treffpunkt Mengede', 4_800, 'assessment', checked),
];
