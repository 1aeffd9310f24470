import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { PublicObject, PublicRef } from '#libs/processes/public-object.js';

/**
 * One thing that happens: an owner publishes these objects from now on, or one of those that it publishes says something
 * else or goes with its files, or a document of an owner is made.
 */
export type Mutation =
  | { kind: 'publish'; owner: string; objects: PublicObject[] }
  | { kind: 'tweak'; owner: string; place: number; text: string }
  | { kind: 'drop'; owner: string; place: number }
  | { kind: 'made'; owner: string; template: string };

/** Owners by what they publish; few, so that they meet often. */
export interface Owners {
  organization: string[];
  person: string[];
  membership: string[];
  location: string[];
  term: string[];
  meeting: string[];
  paper: string[];
}

export const ownerNames = (dossiers: readonly string[]): Owners => {
  const some = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
  return {
    organization: some(4),
    person: some(4),
    membership: some(6),
    location: some(2),
    term: some(2),
    meeting: dossiers.slice(0, 3),
    paper: dossiers.slice(3),
  };
};

const word = fc.constantFrom('eins', 'zwei', 'drei');
const said = (type: string, text: string): PublicObject['data'] => {
  if (type === 'AgendaItem') return { order: 0, number: text };
  if (type === 'Location') return { description: text };
  if (type === 'Organization') return { name: text, classification: text === 'eins' ? 'Parlament' : 'Ausschuss' };
  return type === 'Membership' || type === 'Consultation' ? { role: text } : { name: text };
};

/** What an owner publishes after a mutation, if it is one of its objects. */
export function mutated(mutation: Mutation, now: readonly PublicObject[]): PublicObject[] {
  if (mutation.kind === 'publish') return mutation.objects;
  if (mutation.kind === 'made' || now.length === 0) return [...now];
  const chosen = now[mutation.place % now.length];
  if (mutation.kind === 'tweak')
    return now.map((one) => (one === chosen ? { ...one, data: said(one.type, mutation.text) } : one));
  const without = (gone: readonly string[]): PublicObject[] =>
    now.filter(({ key, within }) => !gone.includes(key) && !(within && gone.includes(within.key)));
  const first = without([chosen?.key ?? '']);
  const left = new Set(first.map(({ key }) => key));
  return first.filter(({ within }) => !within || left.has(within.key));
}

const templates = ['submission', 'minutes'] as const;

/**
 * What every owner publishes first, and then anything that may happen, in any order and with references to what is not
 * public as well.
 */
export function histories(owners: Owners, count: number): fc.Arbitrary<[Mutation[], Mutation[]]> {
  const ref = (kind: keyof Owners, ...keys: string[]): fc.Arbitrary<PublicRef> =>
    fc.record({ owner: fc.constantFrom(...owners[kind]), key: fc.constantFrom(...keys) });
  const some = (one: fc.Arbitrary<PublicRef>): fc.Arbitrary<PublicRef[]> =>
    fc.uniqueArray(one, { maxLength: 2, selector: (it) => it.owner + it.key });
  type Refs = Record<string, PublicRef | PublicRef[]>;
  const refs = (shape: Record<string, fc.Arbitrary<PublicRef> | fc.Arbitrary<PublicRef[]>>): fc.Arbitrary<Refs> =>
    fc
      .tuple(
        ...Object.entries(shape).map(([name, to]) =>
          fc.option<[string, PublicRef | PublicRef[]]>(
            to.map((value) => [name, value]),
            { nil: undefined, freq: 5 },
          ),
        ),
      )
      .map((given) => Object.fromEntries(given.flatMap((one) => (one ? [one] : []))));
  const body = ref('organization', 'organization');
  const person = ref('person', 'person');
  const paper = ref('paper', 'paper');

  const object = (
    key: string,
    type: PublicObject['type'],
    given: fc.Arbitrary<Refs>,
    within?: PublicObject['within'],
  ): fc.Arbitrary<PublicObject> =>
    fc.record({ text: word, refs: given, shown: word }).map(({ text, refs: named, shown }) => ({
      key,
      type,
      ...(within && { within }),
      data: said(type, text),
      refs: named,
      shown: { shown },
    }));
  const file = (key: string, within: NonNullable<PublicObject['within']>): fc.Arbitrary<PublicObject> =>
    fc.record({ name: word, document: fc.constantFrom(...templates) }).map(({ name, document }) => ({
      key,
      type: 'File' as const,
      within,
      data: { name },
      bytes: { document },
    }));
  const parts = (
    head: fc.Arbitrary<PublicObject>,
    ...inner: fc.Arbitrary<PublicObject>[]
  ): fc.Arbitrary<PublicObject[]> =>
    fc
      .tuple(head, fc.tuple(...inner.map((one) => fc.option(one, { nil: undefined, freq: 3 }))), fc.boolean())
      .map(([first, others, turned]) => {
        const there = others.filter((one) => one !== undefined);
        const [items, files] = [
          there.filter(({ type }) => type !== 'File'),
          there.filter(({ type }) => type === 'File'),
        ];
        const ordered = turned ? items.toReversed() : items;
        // Files stand in what is there; an item that is left out takes its file with it.
        const keys = new Set([first.key, ...items.map(({ key }) => key)]);
        return [first, ...ordered, ...files.filter(({ within }) => within && keys.has(within.key))];
      });

  const kinds: Record<keyof Owners, fc.Arbitrary<PublicObject[]>> = {
    organization: parts(
      object('organization', 'Organization', refs({ subOrganizationOf: body, location: ref('location', 'location') })),
    ),
    person: parts(object('person', 'Person', refs({ location: ref('location', 'location') }))),
    membership: parts(object('membership', 'Membership', refs({ person, organization: body, onBehalfOf: body }))),
    location: parts(object('location', 'Location', fc.constant({}))),
    term: parts(object('term', 'LegislativeTerm', fc.constant({}))),
    meeting: parts(
      object(
        'meeting',
        'Meeting',
        refs({ organization: some(body), participant: some(person), location: ref('location', 'location') }),
      ),
      object('item/1', 'AgendaItem', refs({ consultation: ref('paper', 'consultation/1', 'consultation/2') }), {
        key: 'meeting',
        property: 'agendaItem',
      }),
      object('item/2', 'AgendaItem', refs({ consultation: ref('paper', 'consultation/1', 'consultation/2') }), {
        key: 'meeting',
        property: 'agendaItem',
      }),
      file('file/minutes', { key: 'meeting', property: 'resultsProtocol' }),
      file('file/item', { key: 'item/1', property: 'auxiliaryFile' }),
    ),
    paper: parts(
      object(
        'paper',
        'Paper',
        refs({
          underDirectionOf: some(body),
          originatorPerson: some(person),
          superordinatedPaper: some(paper),
          relatedPaper: some(paper),
        }),
      ),
      object(
        'consultation/1',
        'Consultation',
        refs({
          organization: some(body),
          meeting: ref('meeting', 'meeting'),
          agendaItem: ref('meeting', 'item/1', 'item/2'),
        }),
        {
          key: 'paper',
          property: 'consultation',
        },
      ),
      object('consultation/2', 'Consultation', refs({ organization: some(body) }), {
        key: 'paper',
        property: 'consultation',
      }),
      object('location', 'Location', fc.constant({}), { key: 'paper', property: 'location' }),
      file('file/paper', { key: 'paper', property: 'mainFile' }),
    ),
  };
  const publish = Object.entries(kinds).map(([kind, objects]) => {
    const names = Object.entries(owners).find(([name]) => name === kind)?.[1] ?? [];
    const shown = fc.oneof(
      { weight: 9, arbitrary: objects },
      { weight: 1, arbitrary: fc.constant<PublicObject[]>([]) },
    );
    return fc.record({
      kind: fc.constant('publish' as const),
      owner: fc.constantFrom<string>(...names),
      objects: shown,
    });
  });
  const first: fc.Arbitrary<Mutation>[] = Object.entries(kinds).flatMap(([kind, objects]) =>
    (Object.entries(owners).find(([name]) => name === kind)?.[1] ?? []).map((owner: string) =>
      fc.record({ kind: fc.constant('publish' as const), owner: fc.constant(owner), objects }),
    ),
  );
  const made = fc.record({
    kind: fc.constant('made' as const),
    owner: fc.constantFrom(...owners.meeting, ...owners.paper),
    template: fc.constantFrom(...templates),
  });
  const anyOwner = fc.constantFrom<string>(...Object.values(owners).flat());
  const place = fc.nat(9);
  const tweak = fc.record({ kind: fc.constant('tweak' as const), owner: anyOwner, place, text: word });
  const drop = fc.record({ kind: fc.constant('drop' as const), owner: anyOwner, place });
  const later = fc.oneof(
    ...publish.map((arbitrary) => ({ weight: 3, arbitrary })),
    { weight: 18, arbitrary: tweak },
    { weight: 3, arbitrary: drop },
    { weight: 3, arbitrary: made },
  );
  return fc.tuple(fc.tuple(...first), fc.array(later, { minLength: count, maxLength: count, size: 'max' }));
}
