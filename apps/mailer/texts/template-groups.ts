/** Mails of an application on its way to the decision. */
export type FundingTemplate =
  | 'receipt'
  | 'late'
  | 'reinstated'
  | 'clarification-requested'
  | 'clarification-received'
  | 'assessment-begun'
  | 'deferred'
  | 'early-start-consented'
  | 'early-start-refused'
  | 'status-changed'
  | 'withdrawn'
  | 'overdue-closed'
  | 'task-reminder';

/** Mails on money. */
export type DecisionTemplate =
  | 'waiting-list'
  | 'offer'
  | 'partial-offer'
  | 'offer-lapsed'
  | 'hearing'
  | 'declined'
  | 'notice'
  | 'rejection';

/** Mails of calls, and of the way in. */
export type CallTemplate = 'sign-in-code' | 'subscription-confirm' | 'new-call' | 'call-reminder' | 'call-extended';

/** Mails to whoever is nominated or has nominated. */
export type PrizeTemplate =
  | 'nomination-received'
  | 'consent-requested'
  | 'consent-declined'
  | 'consent-unanswered'
  | 'nomination-late'
  | 'nomination-excluded'
  | 'nomination-merged'
  | 'nomination-withdrawn'
  | 'ceremony-invitation'
  | 'prize-won'
  | 'prize-honoured'
  | 'prize-not-won'
  | 'payment-made'
  | 'prize-lapsed'
  | 'prize-revoked'
  | 'round-abandoned';

/** Mails that people outside the office get; those to the office and to jurors alone are in its languages. */
export type ReaderTemplate = FundingTemplate | DecisionTemplate | CallTemplate | PrizeTemplate;

/** Mails to jurors. */
export type JuryTemplate = 'jury-invited' | 'session-adjourned';

/** Mails to those who work on dossiers; `task-reminder` goes to applicants too. */
export type TaskTemplate = 'task-assigned' | 'task-returned' | 'task-reminder' | 'task-escalated' | 'deferred-again';

/** Mails on submissions and meetings of the council. */
export type CouncilTemplate =
  | 'urgent-decision'
  | 'approval-due'
  | 'objection'
  | 'order-placed'
  | 'council-invitation'
  | 'council-supplement'
  | 'council-minutes'
  | 'council-cancelled';
