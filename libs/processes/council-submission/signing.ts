import { rows, text, whole } from '../answers.js';
import type { AnswerData, CaseFile, LogEntry } from '../process.js';
import type { SubmissionTerms } from './terms.js';

/** Who signs a submission before it is released. */
export interface Signer {
  person: string;
  /** those of one stage sign side by side, the next after them */
  stage: number;
  /** whoever stays silent agrees (policy of that signer) */
  silence: boolean;
  /** what they sign for: with `all`, everything */
  about: 'all' | 'finances' | 'staff' | 'legal';
  /** whom they stand in for */
  insteadOf: string;
}

export interface Signature {
  person: string;
  outcome: string;
  at: string;
  /** number of the version that was signed, from 1 */
  version: number;
  remark: string;
}

/** Blocks of a submission by what a signer signs for. */
const blocksOf: Readonly<Record<Signer['about'], readonly string[]>> = {
  all: [],
  finances: ['finances', 'financesText', 'cents', 'proposal'],
  staff: ['staff', 'staffText', 'proposal'],
  legal: ['legalBasis', 'proposal', 'reasons'],
};
/** Parts that nobody signs: they say who does. */
const unsigned: ReadonlySet<string> = new Set(['signers', 'route']);

/** Who signs, as the newest version and what was changed since say; by stage. */
export function signersOf({ application, log }: CaseFile): Signer[] {
  const declared = rows(application, 'signers').map(signerIn).reduce(once, []);
  const named = log
    .filter(({ type }) => type === 'changeSigners')
    .reduce((signers, { data }) => changed(signers, data), declared)
    .toSorted((a, b) => a.stage - b.stage);
  return named.reduce(once, []);
}

/** Who is named twice signs once, in the earlier stage, for all of it; silence is consent only where it is each time. */
function once(signers: readonly Signer[], next: Signer): Signer[] {
  const known = signers.find(({ person }) => person === next.person);
  if (!known) return [...signers, next];
  const about = known.about === next.about ? known.about : 'all';
  const both: Signer = {
    ...known,
    stage: Math.min(known.stage, next.stage),
    about,
    silence: known.silence && next.silence,
    insteadOf: known.insteadOf || next.insteadOf,
  };
  return signers.map((one) => (one === known ? both : one));
}

const signerIn = (row: AnswerData): Signer => ({
  person: text(row, 'person'),
  stage: whole(row, 'stage') || 1,
  silence: text(row, 'silence') === 'yes',
  about: aboutOf(text(row, 'about')),
  insteadOf: '',
});
const aboutOf = (said: string): Signer['about'] =>
  said === 'finances' || said === 'staff' || said === 'legal' ? said : 'all';

/** A deputy for one of them, or somebody further; until the release. */
function changed(signers: readonly Signer[], data: AnswerData): Signer[] {
  const [person, instead] = [text(data, 'person'), text(data, 'insteadOf')];
  const known = signers.find((signer) => signer.person === instead);
  if (known) return signers.map((one) => (one === known ? { ...one, person, insteadOf: instead } : one));
  if (signers.some((signer) => signer.person === person)) return [...signers];
  return [...signers, { person, stage: whole(data, 'stage') || 1, silence: false, about: 'all', insteadOf: '' }];
}

/** All signatures, in the order in which they were given. */
export function signaturesOf({ log, versions }: CaseFile): Signature[] {
  return log.flatMap(({ type, at, actor, data }) => {
    const [, outcome] = /^coSign\.(.*)$/.exec(type) ?? [];
    if (outcome === undefined || actor === null) return [];
    return [{ person: actor, outcome, at, version: versionAt(versions, at), remark: text(data, 'remark') }];
  });
}

const versionAt = (versions: CaseFile['versions'], at: string): number =>
  versions.filter(({ receivedAt }) => receivedAt <= at).length;

export interface Signing {
  /** who has still to sign in the stage whose turn it is; ids of people */
  pending: string[];
  /** the newest answer of the stage wants a change, or refuses */
  changeWanted: boolean;
  /** until when the stage has time, an instant */
  until: string;
}

/**
 * Where the signing stands. A signature binds to the version that it was given for (§2.3): a new one leaves standing what
 * the terms say. Who signs on and on late has not agreed: only a lead's word, or the policy of that signer, passes over
 * somebody silent.
 */
export function signingOf(
  source: CaseFile & { days: { afterWorking: (from: string, days: number) => string } },
  now: string,
  terms: SubmissionTerms,
): Signing {
  const { versions, log } = source;
  const current = versions.length;
  const began = versions.at(-1)?.receivedAt ?? now;
  const signatures = signaturesOf(source);
  const passed = log.filter(({ type, at }) => type === 'decideOverdue.goOn' && at >= began);
  const prolonged = log.filter(({ type, at }) => type === 'decideOverdue.prolong' && at >= began);
  const signers = signersOf(source);
  let from = began;
  for (const stage of new Set(signers.map((signer) => signer.stage))) {
    const latest = prolonged.findLast(({ at }) => at >= from)?.at ?? from;
    const until = source.days.afterWorking(latest, terms.signingWorkingDays);
    const open = signers.filter((signer) => signer.stage === stage && !stands(signer, signatures, source, terms));
    const lead = passed.find(({ at }) => at > from);
    const pending = lead ? [] : open.filter(({ silence }) => !silence || now < until);
    if (pending.length > 0)
      return { pending: pending.map(({ person }) => person), changeWanted: wanted(signatures, current), until };
    from = latestOf([from, lead, ...signatures.filter(({ version }) => version === current)]);
  }
  return { pending: [], changeWanted: wanted(signatures, current), until: from };
}

const latestOf = (all: readonly (string | LogEntry | Signature | undefined)[]): string =>
  all
    .flatMap((one) => (one === undefined ? [] : [typeof one === 'string' ? one : one.at]))
    .toSorted()
    .at(-1) ?? '';

const wanted = (signatures: readonly Signature[], version: number): boolean =>
  signatures.some((one) => one.version === version && (one.outcome === 'changesWanted' || one.outcome === 'refused'));

/** Whether somebody's newest signature still counts for the version as it is now. */
export function stands(
  { person, about }: Signer,
  signatures: readonly Signature[],
  { versions }: Pick<CaseFile, 'versions'>,
  { signatures: policy }: SubmissionTerms,
): boolean {
  const newest = signatures.findLast((one) => one.person === person);
  if (!newest || newest.outcome === 'changesWanted' || newest.outcome === 'refused') return false;
  if (newest.version === versions.length) return true;
  return policy === 'affected' && !touched(about, versions[newest.version - 1]?.data, versions.at(-1)?.data);
}

/** Whether two versions differ in what somebody signs for. */
function touched(about: Signer['about'], before: AnswerData | undefined, now: AnswerData | undefined): boolean {
  const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})])];
  const blocks = about === 'all' ? all.filter((block) => !unsigned.has(block)) : blocksOf[about];
  return blocks.some((block) => JSON.stringify(before?.[block] ?? null) !== JSON.stringify(now?.[block] ?? null));
}
