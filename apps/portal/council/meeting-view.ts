import type { PublicNode } from '#libs/database/stores/public-reading.store.js';
import type { CouncilReader } from './council-reader.js';
import { dayIn, flagIn, listIn, numberIn, textIn } from './read.js';
import {
  filesIn,
  meetingLine,
  namedOf,
  votesOf,
  type BodyLine,
  type FileLine,
  type MeetingLine,
  type Named,
  type Votes,
} from './views.js';

/** A public item of an agenda. */
export interface ItemView {
  readonly id: string;
  readonly number: string | undefined;
  readonly name: string;
  readonly chapter: string | undefined;
  readonly late: boolean;
  readonly urgent: boolean;
  readonly paper: Named | undefined;
  /** the paper's part in this body: `Beschluss` */
  readonly role: string | undefined;
  readonly result: string | undefined;
  readonly resolutionText: string | undefined;
  readonly votes: Votes | undefined;
  readonly majority: string | undefined;
  /** what other bodies said before */
  readonly advice: readonly {
    readonly body: Named | undefined;
    readonly outcome: string | undefined;
    readonly on: string | undefined;
  }[];
  readonly files: readonly FileLine[];
}

export interface MeetingView extends MeetingLine {
  readonly organizers: readonly Named[];
  /** of the agenda */
  readonly version: string | undefined;
  readonly items: readonly ItemView[];
  readonly files: readonly FileLine[];
  readonly minutes: readonly FileLine[];
  readonly modified: Date;
}

/** A meeting with its public agenda; papers are found by the consultations that the items name. */
export async function meetingView(reader: CouncilReader, node: PublicNode): Promise<MeetingView> {
  const items = node.parts['agendaItem'] ?? [];
  const line = meetingLine(node);
  const consultationOf = (item: PublicNode): string => item.links['consultation']?.[0]?.id ?? '';
  const briefs = await reader.briefs([...line.bodies, ...items.map(consultationOf).filter((id) => id !== '')]);
  const papers = await reader.briefs(items.flatMap((item) => briefs.get(consultationOf(item))?.parentId ?? []));
  const bodies = items.some(({ shown }) => listIn(shown, 'advice').length > 0) ? await reader.bodies() : [];
  const version = numberIn(node.shown, 'version') ?? textIn(node.shown, 'version');
  return {
    ...line,
    organizers: line.bodies.flatMap((id) => {
      const body = briefs.get(id);
      return body ? [namedOf(body)] : [];
    }),
    version: version === undefined ? undefined : String(version),
    items: items.map((item): ItemView => {
      const { data, shown } = item;
      const consultation = briefs.get(consultationOf(item));
      const paper = papers.get(consultation?.parentId ?? '');
      return {
        id: item.id,
        number: textIn(data, 'number'),
        name: textIn(data, 'name') ?? '',
        chapter: textIn(shown, 'chapter'),
        late: flagIn(shown, 'late'),
        urgent: flagIn(shown, 'urgent'),
        paper: paper && namedOf(paper),
        role: consultation && textIn(consultation.data, 'role'),
        result: textIn(data, 'result'),
        resolutionText: textIn(data, 'resolutionText'),
        votes: votesOf(shown),
        majority: textIn(shown, 'majority'),
        advice: listIn(shown, 'advice').map((one) => {
          const on = dayIn(one, 'on');
          return { body: bodyAt(bodies, textIn(one, 'body'), on), outcome: textIn(one, 'outcome'), on };
        }),
        files: filesIn(item, 'resolutionFile', 'auxiliaryFile'),
      };
    }),
    files: filesIn(node, 'invitation', 'auxiliaryFile'),
    minutes: filesIn(node, 'resultsProtocol', 'verbatimProtocol'),
    modified: node.modified,
  };
}

/** The body of a key as it was called on a day. */
const bodyAt = (bodies: readonly BodyLine[], key: string | undefined, day = ''): Named | undefined =>
  bodies.find((body) => body.key === key && (body.from ?? '') <= day && day <= (body.to ?? '9999-12-31'));
