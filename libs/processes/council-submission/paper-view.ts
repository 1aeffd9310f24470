import { rows, text } from '../answers.js';
import { suggestedBeside } from '../council/own-route.js';
import { routeFaults } from '../council/route.js';
import { plannedSteps } from '../council/steps.js';
import { orderOf } from '../council-order/facts.js';
import type { AnswerData, CaseFile, ChildFile, FactSource } from '../process.js';
import type { PaperOrder, PaperSignature, PaperView } from '../paper-view.js';
import { signaturesOf, signersOf, signingOf, stands, type Signature } from './signing.js';
import { kindTerms, submissionTerms } from './terms.js';
import { wayOf } from './way.js';

/** What the pages of a submission show. */
export const paperView: PaperView = {
  beside: {
    write: ['missing', 'route'],
    revise: ['signatures', 'missing', 'route'],
    coSign: ['text', 'signatures'],
    decideOverdue: ['signatures', 'text'],
    releaseDepartment: ['signatures', 'text'],
    releaseMayor: ['signatures', 'text'],
    introduce: ['missing', 'route', 'signatures', 'text'],
    signUrgency: ['way', 'text'],
    placeOrders: ['way', 'text'],
    confirmWithdrawal: ['way', 'text'],
  },
  blocks: ['subject', 'proposal', 'reasons', 'legalBasis', 'financesText', 'staffText'],
  route: 'route',
  suggests: (answers, terms) => suggestedBeside(rows(answers, 'route'), answers, submissionTerms(terms).route),
  faults: (answers, council, terms) =>
    routeFaults(plannedSteps(rows(answers, 'route')), answers, council, submissionTerms(terms).route),
  signingDays,
  signatures,
  way: wayOf,
  orders: ({ children = [] }) => children.filter(isOrder).map(order),
};

function signingDays(answers: AnswerData, terms: Readonly<Record<string, unknown>>): number {
  const of = submissionTerms(terms);
  if (!kindTerms(of, text(answers, 'kind')).signed) return 0;
  const stages = new Set(rows(answers, 'signers').map(({ stage }) => stage ?? 1));
  return stages.size * of.signingWorkingDays;
}

/** By stage: who has signed what, and who has still to; then who signed once and is no signer any more. */
function signatures(source: FactSource): PaperSignature[] {
  const terms = submissionTerms(source.terms);
  const given = signaturesOf(source);
  const signers = signersOf(source);
  const { pending } = signingOf(source, source.command.at, terms);
  const named = signers.map((signer): PaperSignature => {
    const newest = given.findLast(({ person }) => person === signer.person);
    const counts = newest !== undefined && stands(signer, given, source, terms);
    const asked = pending.includes(signer.person);
    return {
      ...blank,
      person: signer.person,
      insteadOf: signer.insteadOf,
      stage: signer.stage,
      about: signer.about,
      state: asked ? 'asked' : 'later',
      ...(newest ? { ...signed(source, newest), state: newest.outcome } : {}),
      stands: counts,
    };
  });
  const others = given.filter(({ person }) => !signers.some((signer) => signer.person === person));
  const newestOnly = others.filter(
    (one, index) => !others.slice(index + 1).some(({ person }) => person === one.person),
  );
  return [...named, ...newestOnly.map((one) => ({ ...blank, person: one.person, ...signed(source, one) }))];
}

const blank = {
  insteadOf: '',
  stage: 0,
  about: 'all',
  state: 'later',
  at: '',
  version: 0,
  older: false,
  stands: false,
  remark: '',
  remarks: [],
} as const;

function signed({ versions, log }: CaseFile, { person, outcome, at, version, remark }: Signature) {
  const said = log.find((entry) => entry.at === at && entry.actor === person)?.data;
  const remarks = rows(said, 'remarks').map((row) => ({ block: text(row, 'block'), text: text(row, 'text') }));
  return { state: outcome, at, version, older: version < versions.length, remark, remarks };
}

/** Whatever a submission starts is an order; another process's dossiers begin with something else. */
const isOrder = (child: ChildFile): boolean => orderOf(child).dueOn !== '';

function order(child: ChildFile): PaperOrder {
  const { text: what, responsible, department, dueOn, reported, report } = orderOf(child);
  const state = child.ended ? reported : child.state;
  return { id: child.id, reference: child.reference, text: what, responsible, department, dueOn, state, report };
}
