import type { ItemOutcome, StepRole } from './outcomes.js';

/** What a body is asked for, as OParl's `role` says it (council handbook §3.2). */
export const roleTexts: Readonly<Record<StepRole, string>> = {
  decision: 'Beschluss',
  recommendation: 'Empfehlung',
  hearing: 'Anhörung',
  notice: 'Kenntnisnahme',
  introduction: 'Einbringung',
  urgentDecision: 'Dringlichkeitsbeschluss',
  approval: 'Genehmigung',
};

/** What came of an item, as OParl's `result` says it (council handbook §2.5). */
export const resultTexts: Readonly<Record<ItemOutcome, string>> = {
  resolved: 'beschlossen',
  resolvedAmended: 'geändert beschlossen',
  recommended: 'empfohlen',
  recommendedAmended: 'mit Änderungen empfohlen',
  rejected: 'abgelehnt',
  noted: 'zur Kenntnis genommen',
  noVote: 'ohne Empfehlung weitergeleitet',
  deferred: 'vertagt',
  removed: 'abgesetzt',
  referred: 'verwiesen',
  withdrawn: 'zurückgezogen',
  settled: 'erledigt',
  approved: 'genehmigt',
  revoked: 'aufgehoben',
};

/** The same in English, for pages of the office. */
export const resultTextsEn: Readonly<Record<ItemOutcome, string>> = {
  resolved: 'resolved',
  resolvedAmended: 'resolved with changes',
  recommended: 'recommended',
  recommendedAmended: 'recommended with changes',
  rejected: 'rejected',
  noted: 'noted',
  noVote: 'passed on without recommendation',
  deferred: 'deferred',
  removed: 'taken off the agenda',
  referred: 'referred',
  withdrawn: 'withdrawn',
  settled: 'settled',
  approved: 'approved',
  revoked: 'revoked',
};
