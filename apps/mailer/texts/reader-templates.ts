import type { MailTemplate } from '#libs/mail/mail-templates.js';

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

/** Mails that only the office and jurors get. */
export type OfficeTemplate = Exclude<MailTemplate, ReaderTemplate>;
