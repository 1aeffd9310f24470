import type { PublicState } from '../public-view.js';
import { inOthers, type ReaderWords } from './public-words.js';

const means = (key: keyof ReaderWords['means']) => inOthers((words) => words.means[key]);
const date = (key: keyof ReaderWords['dates']) => inOthers(({ dates }) => dates[key]);

/** By when the office is to have done what it is at; an expectation, no promise. */
const expected = (task: string): Pick<PublicState, 'dates'> => ({
  dates: [{ ...date('expected'), task, de: 'Nächster Schritt voraussichtlich bis', en: 'Next step expected by' }],
});
const decision = (task: string): PublicState => ({ is: 'decision', ...expected(task) });

/** What each state is called in public, and what it means to whoever applied. */
export const publicStates: Readonly<Record<string, PublicState>> = {
  new: { is: 'received' },
  formalCheck: { is: 'check', ...expected('formalCheck') },
  clarification: { is: 'waitingForYou', during: 'check' },
  assessment: { is: 'assessment', ...expected('assessment') },
  furtherAssessment: {
    is: 'assessment',
    ...expected('furtherAssessment'),
    means: [
      {
        ...means('furtherAssessment'),
        de: 'Eine dritte Bewertung gibt es, wenn zwei Bewertungen weit auseinanderliegen oder eine nicht mehr zählt. Sie ist kein schlechtes Zeichen.',
        en: 'There is a third assessment where two of them lie far apart, or one does not count any more. It is no bad sign.',
      },
    ],
  },
  vote: decision('vote'),
  voteConfirmation: decision('confirmVote'),
  committee: {
    is: 'decision',
    means: [
      {
        ...means('committee'),
        de: 'Über höhere Beträge entscheidet das zuständige Gremium in einer Sitzung. Es kann ganz, zum Teil oder mit Auflagen zustimmen, ablehnen oder die Sache vertagen.',
        en: 'Larger amounts are decided by the committee responsible, in a meeting. It may agree in full, in part or with conditions, refuse, or put the matter off.',
      },
    ],
    dates: [
      { ...date('resolution'), task: 'resolution', de: 'Voraussichtlich entschieden bis', en: 'Decision expected by' },
    ],
  },
  council: {
    is: 'decision',
    means: [
      {
        ...means('council'),
        de: 'Über höhere Beträge entscheiden der Rat oder ein Ausschuss. Ihr Antrag geht dazu als Vorlage in die zuständigen Gremien. Sie können ganz, zum Teil oder mit Auflagen zustimmen, ablehnen oder die Sache vertagen. Sie müssen nichts tun.',
        en: 'Larger amounts are decided by the council or a committee. Your application goes to them as a submission. They may agree in full, in part or with conditions, refuse, or put the matter off. There is nothing for you to do.',
      },
    ],
  },
  ranking: {
    is: 'decision',
    means: [
      {
        ...means('ranking'),
        de: 'Die Rangfolge wird festgestellt, wenn die Antragsfrist vorbei ist und alle Bewertungen vorliegen.',
        en: 'The order is settled when the time for applications is over and all assessments are there.',
      },
    ],
  },
  waitingList: {
    is: 'waitingList',
    during: 'decision',
    means: [
      {
        ...means('line'),
        de: 'Wo Anträge bewertet werden, richtet sich der Platz nach der Bewertung, sonst danach, wer den vollständigen Antrag früher eingereicht hat. Er kann sich ändern, solange über andere Anträge noch entschieden wird.',
        en: 'Where applications are assessed and ranked, your place depends on the assessment, otherwise on who sent the complete application earlier. It may change while other applications are still being decided.',
      },
      {
        ...means('lineFreed'),
        de: 'Wird Geld frei, schreiben wir Ihnen. Sie müssen nichts tun. Bitte beginnen Sie noch nicht mit dem Projekt.',
        en: 'If money becomes free, we write to you. There is nothing for you to do. Please do not begin with the project yet.',
      },
    ],
    figures: ['place', 'length', 'intended'],
    dates: [
      { ...date('budgetYearEnds'), timer: 'budgetYearEnds', de: 'Die Liste gilt bis', en: 'The list holds until' },
    ],
  },
  moveUp: { is: 'waitingList', during: 'decision', figures: ['place', 'intended'], ...expected('offer') },
  offerPending: { is: 'waitingForYou', during: 'decision', figures: ['offered', 'requested'] },
  planRevision: { is: 'waitingForYou', during: 'decision', figures: ['offered', 'requested'] },
  noticeDraft: decision('draftNotice'),
  noticeRelease: decision('releaseNotice'),
  budgetHold: {
    is: 'decision',
    means: [
      {
        ...means('budgetHold'),
        de: 'Solange der Haushalt nicht beschlossen ist, darf die Stadt keine neuen freiwilligen Leistungen bewilligen (§ 82 Gemeindeordnung NRW). Ihr Antrag ist fertig bearbeitet, das Geld ist für Sie vorgemerkt.',
        en: 'While its budget is not adopted, the city may grant nothing new that it is not bound to (§ 82 of the municipal code of North Rhine-Westphalia). Your application has been dealt with, and the money is reserved for you.',
      },
    ],
  },
  hearing: { is: 'waitingForYou', during: 'decision' },
  commentReview: decision('weighComment'),
  rejectionDraft: decision('draftRejection'),
  rejectionRelease: decision('releaseRejection'),
  granted: { is: 'granted', figures: ['granted', 'requested'] },
  rejected: { is: 'rejected' },
  withdrawn: { is: 'withdrawn', breaksOff: true },
  late: {
    is: 'late',
    means: [
      {
        ...means('late'),
        de: 'Konnten Sie die Frist ohne eigenes Verschulden nicht einhalten, etwa wegen einer schweren Krankheit, können Sie Wiedereinsetzung beantragen (§ 32 VwVfG NRW). Schreiben Sie dazu innerhalb von zwei Wochen, nachdem das Hindernis weggefallen ist, an die Stelle unter „Fragen“: mit Ihrem Aktenzeichen, und was Sie wie lange gehindert hat. Wir antworten per E-Mail.',
        en: 'If you missed the deadline through no fault of your own, for example because of a serious illness, you can ask to be treated as if in time (§ 32 VwVfG NRW). Within two weeks after the obstacle is gone, write to the office under “Questions”: with your reference, and what kept you for how long. We answer by e-mail.',
      },
    ],
    dates: [
      {
        ...date('reinstatementEnds'),
        timer: 'reinstatementEnds',
        de: 'Wiedereinsetzung ist längstens möglich bis',
        en: 'This is possible at the latest until',
        counted: true,
      },
    ],
  },
  declined: { is: 'declined' },
  expired: { is: 'late' },
};
