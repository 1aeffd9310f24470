import { text, texts } from '../answers.js';
import { bodyMeant, emptyRegister, type CouncilRegister } from '../council/register.js';
import { resultTexts, roleTexts } from '../council/words.js';
import { isShown, type Step } from '../council/steps.js';
import type { AnswerData, DocumentSource, Process } from '../process.js';
import { kindTexts } from './kind-texts.js';
import { submissionForm } from './submission-form.js';
import { resolutionOf, wayOf } from './way.js';

/** What the documents of a submission say. `undefined` for a template that this process doesn't make. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  if (template === 'council-paper') return { ...head(source), ...paper(source) };
  if (template === 'urgency-note') return { ...head(source), ...urgencyNote(source) };
  return undefined;
}

/** Its number, which it has from its introduction on, what it is, and who leads it. */
function head({ application, number, programme, council = emptyRegister }: DocumentSource) {
  const kind = text(application, 'kind');
  const category = text(application, 'category');
  const words: Readonly<Record<string, string>> = submissionForm.texts.de;
  return {
    reference: number || 'noch ohne Nummer',
    programme: programme['title'] ?? '',
    kind: kindTexts[kind] ?? kind,
    subject: text(application, 'subject'),
    department: nameOf(council, text(application, 'department')),
    internalBecause:
      text(application, 'publicity') === 'internal' ? (words[`/category=${category}`] ?? 'Beschluss des Gremiums') : '',
  };
}

function paper(source: DocumentSource): Record<string, unknown> {
  const { application, versions, council = emptyRegister } = source;
  const has = (key: string): boolean => text(application, key) === 'yes';
  const cents = application?.['cents'];
  return {
    involved: texts(application, 'involved').map((key) => nameOf(council, key)),
    fileNumber: text(application, 'fileNumber'),
    version: Math.max(1, versions.length),
    versionAt: versions.at(-1)?.receivedAt ?? source.receivedAt,
    ...Object.fromEntries(['proposal', 'reasons', 'legalBasis'].map((key) => [key, text(application, key)])),
    ...(has('finances')
      ? { finances: { text: text(application, 'financesText'), ...(typeof cents === 'number' ? { cents } : {}) } }
      : {}),
    staff: has('staff') ? text(application, 'staffText') : '',
    integrationRelevant: has('integrationRelevant'),
    districts: texts(application, 'districts').map((key) => nameOf(council, key)),
    place: text(application, 'place'),
    route: routeOf(source, council),
    attachments: texts(application, 'attachments').length,
  };
}

/** The way through the bodies as it stands; what was dropped and never consulted on is not shown. */
const routeOf = (source: DocumentSource, council: CouncilRegister): Record<string, string>[] =>
  wayOf(source)
    .filter(isShown)
    .map((step) => ({
      body: bodyMeant(council, step.body, step.on)?.name ?? step.body,
      role: roleTexts[step.role],
      on: step.on,
      result: resultIn(step),
    }));

const resultIn = ({ outcome, majority }: Step): string => {
  if (!outcome) return '';
  const how = majority === 'unanimous' ? 'einstimmig ' : majority === 'majority' ? 'mehrheitlich ' : '';
  return `${how}${resultTexts[outcome]}`;
};

/** § 60 GO NRW: why, what was decided, and who signed. */
function urgencyNote(source: DocumentSource): Record<string, unknown> {
  const { log, people = {}, council = emptyRegister } = source;
  const proposed = log.findLast(({ type }) => type === 'proposeUrgency');
  const said: AnswerData | undefined = proposed?.data;
  const steps = wayOf(source);
  const urgent = steps.findLast(({ role }) => role === 'urgentDecision');
  const approval = steps.findLast(({ role }) => role === 'approval');
  const byMeeting = text(said, 'way') === 'mainCommittee';
  return {
    way: text(said, 'way'),
    body: byMeeting ? nameOf(council, text(said, 'body')) : '',
    result: byMeeting && urgent ? resultIn(urgent) : '',
    approves: approval ? nameOf(council, approval.body) : '',
    whyNotConvened: text(said, 'whyNotConvened'),
    whyNotMainCommittee: text(said, 'whyNotMainCommittee'),
    harm: text(said, 'harm'),
    rightsOfOthers: said?.['rightsOfOthers'] === true,
    decision:
      resolutionOf(source, steps)?.text ??
      (text(source.application, 'proposal') || text(source.application, 'subject')),
    signed: log
      .filter(({ type, at, actor }) => type === 'signUrgency.signed' && actor !== null && at >= (proposed?.at ?? ''))
      .map(({ actor, at }) => ({ name: people[actor ?? ''] ?? 'Ausgeschiedenes Mitglied', at })),
  };
}

const nameOf = ({ bodies }: CouncilRegister, key: string): string =>
  bodies.findLast((body) => body.key === key)?.name ?? key;

/** What those who sign, release and introduce it look at. */
export const previews: Process['previews'] = {
  coSign: () => 'council-paper',
  releaseDepartment: () => 'council-paper',
  releaseMayor: () => 'council-paper',
  introduce: () => 'council-paper',
  signUrgency: () => 'urgency-note',
};
