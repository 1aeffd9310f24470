import { organizationRef } from '../council/register-objects.js';
import { resultTexts } from '../council/words.js';
import type { PublicObject, PublicRef } from '../public-object.js';
import type { PublishSource } from '../process.js';
import { numbersOf, publicItems, type Item } from './agenda.js';
import { chaptersOn, resultOf, sittingOf, voteOf, type Sitting } from './sitting.js';

/** States of a meeting by what OParl calls them. */
export const meetingStates: Readonly<Record<string, string>> = {
  planned: 'terminiert',
  invited: 'eingeladen',
  running: 'eingeladen',
  held: 'durchgeführt',
  approval: 'durchgeführt',
  approved: 'durchgeführt',
  cancelled: 'terminiert',
};

/**
 * All of a meeting that everybody may see: when and where, and from the invitation on the public part of its agenda with
 * its results. Items of the other part are not there at all, and leave no gap.
 */
export function meetingPublishes(source: PublishSource): PublicObject[] {
  const { state } = source;
  const sitting = sittingOf(source);
  const { body } = sitting;
  if (!body || !(state in meetingStates)) return [];
  const chapters = chaptersOn(sitting);
  const items = state === 'planned' ? [] : publicItems(sitting.items, chapters);
  const numbers = numbersOf(sitting.items, chapters);
  return [
    meeting(source, sitting),
    ...items.map((item, order) => agendaItem(sitting, item, order, numbers.get(item.id) ?? '')),
    ...items.flatMap((item) => extract(source, item, numbers.get(item.id) ?? '')),
    ...files(state),
  ];
}

function meeting({ state, days }: PublishSource, { body, on, startsAt, room }: Sitting): PublicObject {
  const name = `${body?.name ?? ''}, ${on.split('-').toReversed().join('.')}`;
  return {
    key: 'meeting',
    type: 'Meeting',
    data: {
      name,
      meetingState: meetingStates[state] ?? 'terminiert',
      ...(state === 'cancelled' ? { cancelled: true } : {}),
      start: startOf(days.beginOf(on), startsAt),
    },
    refs: { organization: body ? [organizationRef(body.id)] : [] },
    shown: { room, state, on, startsAt, body: body?.name ?? '' },
    search: room,
  };
}

/** A time of day as an instant; meetings are not held in the hour in which clocks change. */
function startOf(midnight: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(midnight) + (hours * 60 + minutes) * 60_000).toISOString();
}

function agendaItem(sitting: Sitting, item: Item, order: number, number: string): PublicObject {
  const result = resultOf(sitting, item.id);
  const refs: Record<string, PublicRef> = item.paper
    ? { consultation: { owner: item.paper, key: `consultation/${item.step}` } }
    : {};
  return {
    key: `item/${item.id}`,
    type: 'AgendaItem',
    within: { key: 'meeting', property: 'agendaItem' },
    data: {
      order,
      number,
      name: item.title,
      public: true,
      ...(result ? { result: resultTexts[result.outcome] } : {}),
      ...(result?.text ? { resolutionText: result.text } : {}),
    },
    refs,
    shown: {
      chapter: item.chapter,
      late: item.late,
      urgent: item.urgent,
      advice: item.advice.map(({ body, outcome, on }) => ({ body, outcome, on })),
      ...(result ? { outcome: result.outcome, ...voteOf(result) } : {}),
    },
  };
}

/** The minutes' words on one item; made when they are approved. */
function extract({ state }: PublishSource, item: Item, number: string): PublicObject[] {
  if (state !== 'approved') return [];
  return [
    {
      key: `file/extract/${item.id}`,
      type: 'File',
      within: { key: `item/${item.id}`, property: 'resolutionFile' },
      data: { name: `Beschlussauszug ${number}` },
      bytes: { document: 'council-extract', part: item.id },
    },
  ];
}

function files(state: string): PublicObject[] {
  const file = (key: string, property: string, name: string, document: string): PublicObject => ({
    key: `file/${key}`,
    type: 'File',
    within: { key: 'meeting', property },
    data: { name },
    bytes: { document },
  });
  if (state === 'planned' || state === 'cancelled') return [];
  return [
    // What members get names also what is not public: everybody else reads the agenda without it.
    file('agenda', 'invitation', 'Tagesordnung', 'council-agenda'),
    ...(state === 'approved' ? [file('minutes', 'resultsProtocol', 'Niederschrift', 'council-minutes')] : []),
  ];
}
