import type { PublicBrief } from '#libs/database/stores/public-lists.store.js';
import type { PublicNode } from '#libs/database/stores/public-reading.store.js';
import { dayIn, fieldsIn, flagIn, instantIn, listIn, numberIn, textIn, type Fields } from './read.js';

/** Something with a page, as it is linked to. */
export interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly reference?: string | undefined;
}

type Published = Pick<PublicBrief, 'id' | 'type' | 'data' | 'shown'>;

export const namedOf = ({ id, type, data }: Pick<Published, 'id' | 'type' | 'data'>): Named => ({
  id,
  type,
  name: textIn(data, 'name') ?? '',
  reference: textIn(data, 'reference'),
});

/** A paper as lists show it. Days `YYYY-MM-DD`. */
export interface PaperLine extends Named {
  readonly date: string | undefined;
  readonly paperType: string | undefined;
  /** key of its state */
  readonly state: string | undefined;
  readonly resolution: Resolution | undefined;
  readonly orders: readonly Order[];
  readonly place: Place | undefined;
}

export interface Resolution {
  readonly text: string | undefined;
  readonly on: string | undefined;
  /** name of the body that resolved */
  readonly body: string | undefined;
  readonly majority: string | undefined;
}

export interface Order {
  readonly text: string;
  /** who carries it out */
  readonly body: string | undefined;
  readonly dueOn: string | undefined;
  readonly state: string | undefined;
}

export interface Place {
  readonly description: string | undefined;
  /** degrees, WGS 84 */
  readonly at: { readonly lat: number; readonly lon: number } | undefined;
}

export function paperLine(paper: Published): PaperLine {
  const { data, shown } = paper;
  const resolution = fieldsIn(shown, 'resolution');
  return {
    ...namedOf(paper),
    date: dayIn(data, 'date'),
    paperType: textIn(data, 'paperType'),
    state: textIn(shown, 'state'),
    resolution: resolution && {
      text: textIn(resolution, 'text'),
      on: dayIn(resolution, 'on'),
      body: textIn(resolution, 'body'),
      majority: textIn(resolution, 'majority'),
    },
    orders: listIn(shown, 'orders').flatMap((order) => orderOf(order) ?? []),
    place: placeOf(fieldsIn(shown, 'place')),
  };
}

function orderOf(order: Fields): Order | undefined {
  const text = textIn(order, 'text');
  if (text === undefined) return undefined;
  return { text, body: textIn(order, 'body'), dueOn: dayIn(order, 'dueOn'), state: textIn(order, 'state') };
}

function placeOf(place: Fields | undefined): Place | undefined {
  const [lat, lon] = place ? [numberIn(place, 'lat'), numberIn(place, 'lon')] : [];
  const description = place && textIn(place, 'description');
  const at = lat === undefined || lon === undefined ? undefined : { lat, lon };
  return at || description !== undefined ? { description, at } : undefined;
}

/** Orders that need nothing more. */
export const isFinished = ({ state }: Order): boolean => state === 'done' || state === 'dropped';

/** A file that everybody may open. */
export interface FileLine {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export const filesIn = ({ parts }: PublicNode, ...properties: readonly string[]): FileLine[] =>
  properties.flatMap((property) =>
    (parts[property] ?? []).flatMap(({ id, data, file }) =>
      file ? [{ id, name: textIn(data, 'name') ?? '', mediaType: file.mediaType, bytes: file.sizeBytes }] : [],
    ),
  );

/** Votes on an item. */
export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
  readonly biased: number;
}

export function votesOf(shown: Fields): Votes | undefined {
  const votes = fieldsIn(shown, 'votes');
  if (!votes) return undefined;
  const [yes, no] = [numberIn(votes, 'yes'), numberIn(votes, 'no')];
  if (yes === undefined || no === undefined) return undefined;
  return { yes, no, abstained: numberIn(votes, 'abstained') ?? 0, biased: numberIn(votes, 'biased') ?? 0 };
}

/** A meeting as lists show it. */
export interface MeetingLine extends Named {
  readonly start: Date | undefined;
  readonly end: Date | undefined;
  readonly state: string | undefined;
  readonly cancelled: boolean;
  readonly room: string | undefined;
  /** public ids of the bodies, the leading one first */
  readonly bodies: readonly string[];
}

export function meetingLine(meeting: Pick<PublicNode, 'id' | 'type' | 'data' | 'shown' | 'links'>): MeetingLine {
  const { data, shown, links } = meeting;
  return {
    ...namedOf(meeting),
    start: instantIn(data, 'start'),
    end: instantIn(data, 'end'),
    state: textIn(data, 'meetingState'),
    cancelled: flagIn(data, 'cancelled'),
    room: textIn(shown, 'room'),
    bodies: (links['organization'] ?? []).map(({ id }) => id),
  };
}

/** A body, a faction or a department. */
export interface BodyLine extends Named {
  /** id of its row in the register */
  readonly owner: string;
  /** in routes; the same along a line of names */
  readonly key: string | undefined;
  readonly shortName: string | undefined;
  readonly kind: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** id of the row that it follows */
  readonly follows: string | undefined;
}

export const bodyLine = (body: Published & { owner: string }): BodyLine => ({
  ...namedOf(body),
  owner: body.owner,
  key: textIn(body.shown, 'key'),
  shortName: textIn(body.data, 'shortName'),
  kind: textIn(body.shown, 'kind'),
  from: dayIn(body.data, 'startDate'),
  to: dayIn(body.data, 'endDate'),
  follows: textIn(body.shown, 'follows'),
});

/** A body with those it follows and those that follow it, the oldest first. */
export function lineOf(all: readonly BodyLine[], body: BodyLine): BodyLine[] {
  const line = [body];
  for (let first = line[0]; first?.follows !== undefined && line.length <= all.length; first = line[0]) {
    const before = all.find(({ owner }) => owner === first?.follows);
    if (!before) break;
    line.unshift(before);
  }
  for (let last = line.at(-1); last && line.length <= all.length; last = line.at(-1)) {
    const next = all.find(({ follows }) => follows === last?.owner);
    if (!next) break;
    line.push(next);
  }
  return line;
}

/** Where something has its page. */
export function pathOf({ type, id }: Pick<Named, 'type' | 'id'>): string {
  const folders: Readonly<Record<string, string>> = {
    Paper: 'papers',
    Meeting: 'meetings',
    Organization: 'bodies',
    Person: 'people',
    File: 'files',
  };
  return `/council/${folders[type] ?? 'papers'}/${id}`;
}
