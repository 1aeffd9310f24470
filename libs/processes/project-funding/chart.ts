import type { ChartState, Effect, Transition } from '#libs/engine/definition.js';
import { book, document, mail, note, openTask, startDossier, tell, timer, when } from '#libs/engine/vocabulary.js';

/** Money reserved for this dossier is free again, and whoever is next in line hears of it (A25, A14). */
const free: Effect[] = [book('reserved', '-ownReservedCents'), tell('line', 'moneyFreed')];

/** A13: money for this one is there, once those before it in line have theirs. */
const fits = when('claimCents <= availableCents - aheadCents');
const toMoney: Transition[] = [{ guard: fits, target: 'resolved' }, { target: 'waitingList' }];

/** From receipt to the decision: rows A4 to A15 of the funding handbook §3.2. Ends stand outside, at `#…`. */
export const main: ChartState = {
  initial: 'formalCheck',
  states: {
    formalCheck: {
      entry: [openTask('formalCheck')],
      on: {
        'formalCheck.complete': { target: 'admitted', actions: [mail('assessment-begun')] },
        'formalCheck.incomplete': 'clarification',
        'formalCheck.inadmissible': 'rejection',
      },
    },
    clarification: {
      entry: [
        openTask('clarify'),
        document('clarification-request'),
        mail('clarification-requested', ['clarification-request']),
      ],
      on: {
        'clarify.answered': { target: 'formalCheck', actions: [mail('clarification-received')] },
        'clarify.overdue': 'rejection',
      },
    },
    // A programme decides whether experts assess (§3.1: a Bezirksvertretung decides by itself).
    admitted: { always: [{ guard: when('assessed'), target: 'assessment' }, { target: 'vote' }] },
    assessment: {
      entry: [openTask('assessment')],
      on: {
        'assessment.submitted': [{ guard: when('spreadTooWide'), target: 'furtherAssessment' }, { target: 'vote' }],
      },
    },
    furtherAssessment: {
      entry: [openTask('furtherAssessment')],
      on: { 'furtherAssessment.submitted': 'vote' },
    },
    vote: {
      entry: [openTask('vote')],
      on: {
        'vote.approve': [{ guard: when('leadConfirms'), target: 'voteConfirmation' }, { target: 'voted' }],
        'vote.refuse': 'rejection',
        // Nobody recused among the assessments (A9): what a biased person wrote is replaced.
        recused: { guard: when('assessed && validAssessments < 2'), target: 'furtherAssessment' },
      },
    },
    voteConfirmation: {
      entry: [openTask('confirmVote')],
      on: { 'confirmVote.confirm': 'voted', 'confirmVote.return': 'vote' },
    },
    voted: {
      always: [
        { guard: when('needsCommittee && bySubmission'), target: 'council' },
        { guard: when('needsCommittee'), target: 'committee' },
        { target: 'funding' },
      ],
    },
    // Where the city's bodies are led here too, a submission goes their way, and says what they made of it.
    council: {
      meta: { waitsFor: 'dossier' },
      entry: [startDossier('councilSubmission')],
      on: {
        councilDecided: [{ guard: when('councilResult == "refused"'), target: 'rejection' }, { target: 'funding' }],
        councilDeferred: { actions: [mail('deferred'), note('councilDeferred')] },
        councilWithdrawn: 'vote',
      },
    },
    committee: {
      entry: [document('committee-submission'), openTask('resolution')],
      on: {
        'resolution.full': 'funding',
        'resolution.part': 'funding',
        'resolution.conditions': 'funding',
        'resolution.refused': 'rejection',
        // A12: to the next meeting where its date is known, else back to the vote; the second time the lead is told.
        'resolution.deferred': [
          {
            guard: when('nextMeetingKnown && deferrals > 1'),
            target: 'committee',
            reenter: true,
            actions: [mail('deferred'), mail('deferred-again', undefined, 'role:lead')],
          },
          { guard: when('nextMeetingKnown'), target: 'committee', reenter: true, actions: [mail('deferred')] },
          { target: 'vote', actions: [mail('deferred')] },
        ],
      },
    },
    // By rank: nobody has money before all of the call are in their order. First come: at once, in the order of receipt.
    funding: { always: [{ guard: when('selection == "rank" && !callRanked'), target: 'ranking' }, ...toMoney] },
    ranking: { meta: { waitsFor: 'dossier', inLine: true }, on: { ranked: toMoney } },
    waitingList: {
      meta: { waitsFor: 'dossier', inLine: true },
      entry: [
        timer('budgetYearEnds', { fact: 'budgetYearEndsAt' }),
        document('waiting-list'),
        mail('waiting-list', ['waiting-list']),
      ],
      on: {
        // Where those before it want all of it, the word is turned down.
        moneyFreed: { guard: when('availableCents > aheadCents'), target: 'moveUp' },
        budgetYearEnds: 'rejection',
      },
    },
    moveUp: {
      meta: { inLine: true },
      entry: [openTask('offer'), timer('budgetYearEnds', { fact: 'budgetYearEndsAt' })],
      on: {
        'offer.offer': [
          { guard: when('offeredCents > availableCents'), target: 'moveUp', reenter: true },
          {
            guard: when('offeredCents < requestedCents'),
            target: 'planRevision',
            actions: [book('reserved', 'offeredCents'), mail('partial-offer')],
          },
          { target: 'offerPending', actions: [book('reserved', 'offeredCents'), mail('offer')] },
        ],
        'offer.keep': 'waitingList',
        budgetYearEnds: 'rejection',
      },
    },
    offerPending: {
      entry: [openTask('answerOffer')],
      on: {
        'answerOffer.accepted': 'noticeDraft',
        'answerOffer.declined': '#declined',
        'answerOffer.overdue': { target: 'rejection', actions: [mail('offer-lapsed')] },
      },
    },
    resolved: {
      entry: [book('reserved', 'claimCents')],
      always: [
        { guard: when('claimCents < requestedCents'), target: 'planRevision', actions: [mail('partial-offer')] },
        { target: 'noticeDraft' },
      ],
    },
    planRevision: {
      entry: [openTask('revisePlan')],
      on: {
        'revisePlan.accepted': [
          { guard: when('planCents > claimCents'), target: 'planRevision', reenter: true },
          { target: 'noticeDraft' },
        ],
        'revisePlan.declined': '#declined',
        'revisePlan.overdue': { target: 'rejection', actions: [mail('offer-lapsed')] },
      },
    },
    noticeDraft: {
      entry: [openTask('draftNotice')],
      on: { 'draftNotice.drafted': 'noticeRelease' },
    },
    noticeRelease: {
      entry: [openTask('releaseNotice')],
      on: {
        'releaseNotice.release': [
          // § 82 GO NRW: while the budget is not adopted, nothing new is granted.
          { guard: when('budgetHold'), target: 'budgetHold' },
          { guard: when('grantedCents > availableCents + ownReservedCents'), target: 'waitingList', actions: free },
          {
            guard: when('grantedCents < requestedCents'),
            target: '#granted',
            actions: [document('partial-notice'), mail('notice', ['partial-notice'])],
          },
          { target: '#granted', actions: [document('notice'), mail('notice', ['notice'])] },
        ],
        'releaseNotice.return': 'noticeDraft',
      },
    },
    budgetHold: { meta: { waitsFor: 'dossier' }, on: { budgetAdopted: 'noticeRelease' } },
    rejection: {
      entry: free,
      always: [{ guard: when('hearingDays > 0 && hearings == 0'), target: 'hearing' }, { target: 'rejectionDraft' }],
    },
    // § 28 VwVfG NRW, where the programme says so: whoever applied may comment before the rejection is drafted, once.
    hearing: {
      entry: [openTask('comment'), mail('hearing')],
      on: { 'comment.given': 'commentReview', 'comment.overdue': 'rejectionDraft' },
    },
    commentReview: {
      entry: [openTask('weighComment')],
      on: {
        'weighComment.reject': 'rejectionDraft',
        'weighComment.reconsider': [{ guard: when('admitted'), target: 'vote' }, { target: 'formalCheck' }],
      },
    },
    rejectionDraft: {
      entry: [openTask('draftRejection')],
      on: { 'draftRejection.drafted': 'rejectionRelease' },
    },
    rejectionRelease: {
      entry: [openTask('releaseRejection')],
      on: { 'releaseRejection.release': '#rejected', 'releaseRejection.return': 'rejectionDraft' },
    },
  },
};

/** R3: consent to an early start, beside the decision; no claim to money arises from it. */
export const earlyStart: ChartState = {
  initial: 'unasked',
  states: {
    unasked: { always: [{ guard: when('earlyStartAsked'), target: 'requested' }, { target: 'idle' }] },
    idle: { on: { requestEarlyStart: 'requested' } },
    requested: {
      entry: [openTask('decideEarlyStart')],
      on: {
        'decideEarlyStart.consent': { target: 'consented', actions: [mail('early-start-consented')] },
        'decideEarlyStart.refuse': { target: 'refused', actions: [mail('early-start-refused')] },
      },
    },
    consented: {},
    refused: { on: { requestEarlyStart: 'requested' } },
  },
};

/** The ends. What was reserved becomes committed with the notice, or is free again. */
export const ends: Record<string, ChartState> = {
  granted: {
    id: 'granted',
    type: 'final',
    entry: [book('reserved', '-ownReservedCents'), book('committed', 'grantedCents')],
  },
  rejected: { id: 'rejected', type: 'final', entry: [document('rejection'), mail('rejection', ['rejection'])] },
  withdrawn: {
    id: 'withdrawn',
    type: 'final',
    entry: [...free, mail('withdrawn'), tell('children', 'applicationWithdrawn')],
  },
  declined: { id: 'declined', type: 'final', entry: [...free, mail('declined')] },
  expired: { id: 'expired', type: 'final' },
};
