import { group, text, texts, whole } from '../answers.js';
import { organizationRef } from '../council/register-objects.js';
import { bodyMeant, bodyOn, emptyRegister } from '../council/register.js';
import { resultTexts, roleTexts } from '../council/words.js';
import { isShown, type Step } from '../council/steps.js';
import { orderOf } from '../council-order/facts.js';
import type { PublicObject, PublicRef, PublicValue } from '../public-object.js';
import type { AnswerData, CaseFile, PublishSource } from '../process.js';
import { kindTexts } from './kind-texts.js';
import { releasedVersion } from './released-version.js';
import { kindTerms, submissionTerms } from './terms.js';
import { paperDay, resolutionOf, wayOf } from './way.js';

/** All of a submission that everybody may see: nothing before it is public, and nothing after it was withdrawn. */
export function submissionPublishes(dossier: PublishSource): PublicObject[] {
  if (
    !dossier.states.some((state) => state === 'going.publication.public' || state === 'going.publication.withdrawing')
  )
    return [];
  const { data, version } = releasedVersion(dossier, dossier.states);
  const source = { ...dossier, application: data, versions: dossier.versions.slice(0, version) };
  const steps = wayOf(source).filter(isShown);
  return [paper(source, steps), ...steps.map((step) => consultation(source, step)), ...files(source), ...place(source)];
}

/**
 * The number of the submission that each version supplements: it is entered by hand, so that there may be none of that number
 * here, or it is not public.
 */
export const supplementedBy = ({ versions, terms }: Pick<CaseFile, 'versions' | 'terms'>): string[] => [
  ...new Set(versions.flatMap(({ data }) => supplementedIn(data, terms))),
];

const supplementedIn = (data: AnswerData | undefined, terms: CaseFile['terms']): string[] => {
  const { supplements } = kindTerms(submissionTerms(terms), text(data, 'kind'));
  return supplements && text(data, 'supplementTo') !== '' ? [text(data, 'supplementTo')] : [];
};

function paper(source: PublishSource, steps: readonly Step[]): PublicObject {
  const { application, council = emptyRegister, versions, number, state } = source;
  const kind = text(application, 'kind');
  const bodies = council.bodies;
  const department = bodies.find(({ key }) => key === text(application, 'department'));
  const originators = [
    department,
    ...texts(application, 'involved').map((key) => bodies.find((body) => body.key === key)),
  ];
  const resolution = resolutionOf(source, steps);
  const orders = (source.children ?? []).map(orderOf).filter(({ isPublic }) => isPublic);
  const shown: Record<string, PublicValue> = {
    blocks: blocksOf(source),
    state: state.split(' | ')[0] ?? state,
    version: versions.length,
    orders: orders.map(({ text: what, department: of, dueOn, reported }) => ({
      text: what,
      body: bodies.find(({ key }) => key === of)?.name ?? '',
      dueOn,
      state: reported || 'running',
    })),
    ...(resolution
      ? {
          resolution: {
            text: resolution.text,
            on: resolution.step.on,
            body: bodyOn(council, resolution.step.body, resolution.step.on)?.name ?? '',
            majority: resolution.step.majority ?? '',
          },
        }
      : {}),
    ...(placeOf(source) ? { place: placeOf(source) ?? {} } : {}),
  };
  return {
    key: 'paper',
    type: 'Paper',
    data: {
      name: text(application, 'subject'),
      reference: number,
      date: paperDay(steps, source.days.at(versions[0]?.receivedAt ?? new Date(0).toISOString())),
      paperType: kindTexts[kind] ?? kind,
    },
    refs: {
      originatorOrganization: originators.flatMap((one) => (one ? [organizationRef(one.id)] : [])),
      underDirectionOf: department ? [organizationRef(department.id)] : [],
      superordinatedPaper: supplementedIn(application, source.terms).flatMap((one) =>
        source.numbered[one] === undefined ? [] : [{ owner: source.numbered[one], key: 'paper' }],
      ),
      ...(placeOf(source) ? { location: [{ owner: source.dossier.id, key: 'location' }] } : {}),
    },
    shown,
    search: [text(application, 'proposal'), text(application, 'reasons'), number, text(application, 'place')].join(
      '\n',
    ),
  };
}

/** The blocks of its newest version that are written for everybody. */
function blocksOf({ application }: PublishSource): PublicValue[] {
  const named = ['proposal', 'reasons', 'financesText', 'staffText', 'legalBasis'] as const;
  return named.flatMap((key) => (text(application, key) ? [{ key, text: text(application, key) }] : []));
}

function consultation(source: PublishSource, step: Step): PublicObject {
  const { council = emptyRegister } = source;
  const body = bodyMeant(council, step.body, step.on);
  const refs: Record<string, PublicRef | PublicRef[]> = { organization: body ? [organizationRef(body.id)] : [] };
  if (step.meeting) {
    refs['meeting'] = { owner: step.meeting, key: 'meeting' };
    if (step.item) refs['agendaItem'] = { owner: step.meeting, key: `item/${step.item}` };
  }
  return {
    key: `consultation/${step.n}`,
    type: 'Consultation',
    within: { key: 'paper', property: 'consultation' },
    data: { role: roleTexts[step.role], authoritative: step.deciding },
    refs,
    shown: {
      n: step.n,
      body: body?.name ?? step.body,
      state: step.state,
      on: step.on,
      follows: step.follows,
      outcome: step.outcome ?? '',
      ...(step.outcome ? { result: resultTexts[step.outcome] } : {}),
    },
  };
}

function files(source: PublishSource): PublicObject[] {
  const name = `${source.number} ${text(source.application, 'subject')}`;
  const main: PublicObject = {
    key: 'file/paper',
    type: 'File',
    within: { key: 'paper', property: 'mainFile' },
    data: { name },
    bytes: { document: 'council-paper' },
  };
  const attached = texts(source.application, 'attachments').map((file, index): PublicObject => ({
    key: `file/${file}`,
    type: 'File',
    within: { key: 'paper', property: 'auxiliaryFile' },
    data: { name: `Anlage ${index + 1}` },
    bytes: { file },
  }));
  return [main, ...attached];
}

/** Where a submission is about a place. Degrees are kept as millionths. */
function placeOf({ application }: PublishSource): { description: string; lat?: number; lon?: number } | undefined {
  const description = text(application, 'place');
  const at = group(application, 'at');
  const [lat, lon] = [whole(at, 'latMicro') / 1e6, whole(at, 'lonMicro') / 1e6];
  if (description === '') return undefined;
  return lat === 0 || lon === 0 ? { description } : { description, lat, lon };
}

function place(source: PublishSource): PublicObject[] {
  const found = placeOf(source);
  if (!found) return [];
  const { description, lat, lon } = found;
  const geojson: Record<string, PublicValue> =
    lat !== undefined && lon !== undefined
      ? { geojson: { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: {} } }
      : {};
  return [{ key: 'location', type: 'Location', data: { description, ...geojson } }];
}
