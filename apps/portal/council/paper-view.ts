import type { PublicBrief } from '#libs/database/stores/public-lists.store.js';
import type { PublicNode } from '#libs/database/stores/public-reading.store.js';
import type { CouncilReader } from './council-reader.js';
import { dayIn, flagIn, instantIn, listIn, numberIn, textIn } from './read.js';
import {
  filesIn,
  namedOf,
  paperLine,
  votesOf,
  type FileLine,
  type Named,
  type PaperLine,
  type Votes,
} from './views.js';

/** One body's part in a route. */
export interface StepView {
  readonly id: string;
  readonly n: number | undefined;
  readonly role: string | undefined;
  readonly authoritative: boolean;
  readonly bodies: readonly Named[];
  readonly meeting: Named | undefined;
  /** of the meeting, where it is public */
  readonly start: Date | undefined;
  /** the day, where no meeting is public yet */
  readonly on: string | undefined;
  readonly item: { readonly number: string | undefined; readonly result: string | undefined } | undefined;
  readonly votes: Votes | undefined;
  readonly majority: string | undefined;
  readonly state: string | undefined;
  readonly outcome: string | undefined;
  readonly recommendation: string | undefined;
  /** the step that it repeats */
  readonly follows: number | undefined;
}

/** A part of its text, known by a key or with a title of its own. */
export interface Block {
  readonly key: string | undefined;
  readonly title: string | undefined;
  readonly text: string;
}

export interface PaperView extends PaperLine {
  readonly blocks: readonly Block[];
  readonly steps: readonly StepView[];
  readonly files: readonly FileLine[];
  readonly related: readonly { readonly relation: Relation; readonly paper: Named }[];
  readonly originators: readonly Named[];
  readonly underDirection: readonly Named[];
  readonly modified: Date;
}

const relations = ['superordinatedPaper', 'subordinatedPaper', 'relatedPaper'] as const;
export type Relation = (typeof relations)[number];

/** A paper with all that its page shows; what it names is read in one go. */
export async function paperView(reader: CouncilReader, node: PublicNode): Promise<PaperView> {
  const { links, back, parts, shown } = node;
  const consultations = parts['consultation'] ?? [];
  const idsOf = (...properties: readonly string[]): string[] =>
    properties.flatMap((property) => [...(links[property] ?? []), ...(back[property] ?? [])].map(({ id }) => id));
  const briefs = await reader.briefs([
    ...idsOf(...relations, 'originatorOrganization', 'underDirectionOf'),
    ...consultations.flatMap((one) => Object.values(one.links).flatMap((all) => all.map(({ id }) => id))),
  ]);
  const named = (...properties: readonly string[]): Named[] =>
    idsOf(...properties).flatMap((id) => {
      const found = briefs.get(id);
      return found ? [namedOf(found)] : [];
    });
  return {
    ...paperLine(node),
    blocks: listIn(shown, 'blocks').flatMap((block) => {
      const text = textIn(block, 'text');
      return text === undefined ? [] : [{ key: textIn(block, 'key'), title: textIn(block, 'title'), text }];
    }),
    steps: inTime(consultations.map((one) => stepOf(one, briefs))),
    files: filesIn(node, 'mainFile', 'auxiliaryFile'),
    related: relations.flatMap((relation) => unique(named(relation)).map((paper) => ({ relation, paper }))),
    originators: unique(named('originatorOrganization')),
    underDirection: unique(named('underDirectionOf')),
    modified: node.modified,
  };
}

const unique = (all: readonly Named[]): Named[] => [...new Map(all.map((one) => [one.id, one])).values()];

function stepOf(node: PublicNode, briefs: ReadonlyMap<string, PublicBrief>): StepView {
  const { data, shown, links } = node;
  const first = (property: string): PublicBrief | undefined => briefs.get(links[property]?.[0]?.id ?? '');
  const [meeting, item] = [first('meeting'), first('agendaItem')];
  const isAdvice = !flagIn(data, 'authoritative');
  return {
    id: node.id,
    n: numberIn(shown, 'n'),
    role: textIn(data, 'role'),
    authoritative: !isAdvice,
    bodies: (links['organization'] ?? []).flatMap(({ id }) => {
      const body = briefs.get(id);
      return body ? [namedOf(body)] : [];
    }),
    meeting: meeting && namedOf(meeting),
    start: meeting && instantIn(meeting.data, 'start'),
    on: dayIn(shown, 'on'),
    item: item && { number: textIn(item.data, 'number'), result: textIn(item.data, 'result') },
    votes: item && votesOf(item.shown),
    majority: item && textIn(item.shown, 'majority'),
    state: textIn(shown, 'state'),
    outcome: textIn(shown, 'outcome'),
    recommendation:
      textIn(shown, 'recommendation') ?? (isAdvice ? item && textIn(item.data, 'resolutionText') : undefined),
    follows: numberIn(shown, 'follows') || undefined,
  };
}

/** By their number, else as they were published. */
const inTime = (steps: readonly StepView[]): StepView[] =>
  steps.toSorted((a, b) => (a.n ?? Number.MAX_SAFE_INTEGER) - (b.n ?? Number.MAX_SAFE_INTEGER));
