import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { publicId, publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import type { PublicObject, PublicRef } from '#libs/processes/public-object.js';
import type { TestDatabase } from './database.js';
import { addDossier } from './publication.js';

export const attachmentText = '%PDF-1.7 Anlage zur Vorlage';

/** A small council as the processes and the register would publish it: a paper on its way through two bodies. */
export class World {
  /** owners by what they are */
  readonly owners: Readonly<Record<string, string>>;
  private readonly published = new Map<string, readonly PublicObject[]>();

  private constructor(
    private readonly worker: MikroORM,
    owners: Record<string, string>,
  ) {
    this.owners = owners;
  }

  static async open(database: TestDatabase, worker: MikroORM, filesDir: string): Promise<World> {
    const register = [
      'rat',
      'aci',
      'faction',
      'office',
      'term',
      'room',
      'home',
      'chair',
      'member',
      'seatA',
      'seatB',
      'seatC',
    ];
    const owners: Record<string, string> = Object.fromEntries(register.map((name) => [name, randomUUID()]));
    for (const name of ['meeting', 'paper', 'supplement']) owners[name] = await addDossier(database);
    const { sha256, sha512, sizeBytes } = await new DiskFileStorage(filesDir).put(Buffer.from(attachmentText));
    const file = randomUUID();
    await database.query(
      `insert into file (id, sha256, sha512, size_bytes, media_type, name) values ($1, $2, $3, $4, 'application/pdf', 'scan0001.pdf')`,
      [file, sha256, sha512, sizeBytes],
    );
    const world = new World(worker, owners);
    for (const [name, objects] of Object.entries(world.content(file))) await world.publish(name, ...objects);
    return world;
  }

  /** Publishes what an owner shows from now on. */
  async publish(name: string, ...objects: PublicObject[]): Promise<void> {
    this.published.set(name, objects);
    await inTransaction(this.worker, (transaction) => publishObjects(transaction, this.owner(name), objects));
  }

  /** Publishes an owner's objects once more, each as the change leaves it; undefined withdraws it. */
  async change(name: string, change: (object: PublicObject) => PublicObject | undefined): Promise<void> {
    await this.publish(name, ...this.of(name).flatMap((object) => change(object) ?? []));
  }

  of(name: string): readonly PublicObject[] {
    return this.published.get(name) ?? [];
  }

  owner(name: string): string {
    const owner = this.owners[name];
    if (owner === undefined) throw new Error(`nobody is called ${name}`);
    return owner;
  }

  id(name: string, key: string): string {
    return publicId(this.owner(name), key);
  }

  private ref(name: string, key: string): PublicRef {
    return { owner: this.owner(name), key };
  }

  private content(file: string): Record<string, PublicObject[]> {
    const organization = (name: string): PublicRef => this.ref(name, 'organization');
    const body = (name: string, data: PublicObject['data'], refs: PublicObject['refs'] = {}): PublicObject[] => [
      {
        key: 'organization',
        type: 'Organization',
        data: { name, organizationType: 'Gremium', ...data },
        refs,
        search: name,
      },
    ];
    const person = (familyName: string, givenName: string, refs: PublicObject['refs'] = {}): PublicObject[] => [
      { key: 'person', type: 'Person', data: { name: `${givenName} ${familyName}`, familyName, givenName }, refs },
    ];
    const seat = (
      of: string,
      where: string,
      data: PublicObject['data'],
      refs: PublicObject['refs'] = {},
    ): PublicObject[] => [
      {
        key: 'membership',
        type: 'Membership',
        data,
        refs: { person: this.ref(of, 'person'), organization: organization(where), ...refs },
      },
    ];
    return {
      term: [
        {
          key: 'term',
          type: 'LegislativeTerm',
          data: { name: '2025–2030', startDate: '2025-11-01', endDate: '2030-10-31' },
        },
      ],
      room: [
        {
          key: 'location',
          type: 'Location',
          data: { room: 'Ratssaal', streetAddress: 'Friedensplatz 1', postalCode: '44135', locality: 'Dortmund' },
        },
      ],
      home: [{ key: 'location', type: 'Location', data: { description: 'Fraktionsbüro' } }],
      rat: body('Rat der Stadt', { shortName: 'Rat', classification: 'Parlament' }),
      aci: body(
        'Ausschuss für Chancengerechtigkeit und Integration',
        { classification: 'Ausschuss', startDate: '2025-11-01' },
        {
          subOrganizationOf: organization('rat'),
        },
      ),
      faction: body(
        'Fraktion „Miteinander“ & Partner',
        { organizationType: 'Fraktion', classification: 'Fraktion' },
        {
          location: this.ref('home', 'location'),
        },
      ),
      office: body('MIA-DO-Kommunales Integrationszentrum', { organizationType: 'Verwaltungsbereich' }),
      chair: person('Yıldız', 'Ayşe'),
      member: person('Öztürk-Groß', 'Jörg', { location: this.ref('home', 'location') }),
      seatA: seat('chair', 'aci', { role: 'Vorsitzende', votingRight: true, startDate: '2025-11-01' }),
      seatB: seat(
        'member',
        'aci',
        { role: 'Mitglied', votingRight: true, startDate: '2025-11-01' },
        {
          onBehalfOf: organization('faction'),
        },
      ),
      seatC: seat('member', 'faction', { role: 'Mitglied', votingRight: true }),
      meeting: this.meeting(),
      paper: this.paper(file),
      supplement: this.supplement(),
    };
  }

  private meeting(): PublicObject[] {
    const item = (n: number, name: string, refs: PublicObject['refs'] = {}): PublicObject => ({
      key: `item/${n}`,
      type: 'AgendaItem',
      within: { key: 'meeting', property: 'agendaItem' },
      data: { number: `Ö ${n + 1}`, order: n, name, public: true, start: `2026-10-06T14:0${n}:00.000Z` },
      refs,
    });
    return [
      {
        key: 'meeting',
        type: 'Meeting',
        data: { name: '3. Sitzung', meetingState: 'eingeladen', cancelled: false, start: '2026-10-06T14:00:00.000Z' },
        refs: {
          organization: [this.ref('aci', 'organization')],
          location: this.ref('room', 'location'),
          participant: [this.ref('chair', 'person'), this.ref('member', 'person')],
        },
        search: 'Tagesordnung der 3. Sitzung',
      },
      item(0, 'Hinweis auf das Mitwirkungsverbot gem. §§ 31 und 43 Abs. 2 GO NRW'),
      item(1, 'Masterplan Migration/Integration', { consultation: this.ref('paper', 'consultation/1') }),
      {
        key: 'file/minutes',
        type: 'File',
        within: { key: 'meeting', property: 'resultsProtocol' },
        data: { name: 'Niederschrift' },
        bytes: { document: 'minutes' },
      },
    ];
  }

  private paper(file: string): PublicObject[] {
    const step = (
      n: number,
      role: string,
      authoritative: boolean,
      where: string,
      refs: PublicObject['refs'] = {},
    ): PublicObject => ({
      key: `consultation/${n}`,
      type: 'Consultation',
      within: { key: 'paper', property: 'consultation' },
      data: { role, authoritative },
      refs: { organization: [this.ref(where, 'organization')], ...refs },
    });
    return [
      {
        key: 'paper',
        type: 'Paper',
        data: {
          name: 'Masterplan Migration/Integration <2027>',
          reference: '09364-26',
          date: '2026-09-01',
          paperType: 'Beschlussvorlage',
        },
        refs: {
          underDirectionOf: [this.ref('office', 'organization')],
          originatorPerson: [this.ref('chair', 'person')],
        },
        search: 'Einrichtung eines Kommunalen Integrationszentrums',
      },
      step(1, 'Empfehlung', false, 'aci', {
        meeting: this.ref('meeting', 'meeting'),
        agendaItem: this.ref('meeting', 'item/1'),
      }),
      step(2, 'Beschluss', true, 'rat'),
      {
        key: 'file/paper',
        type: 'File',
        within: { key: 'paper', property: 'mainFile' },
        data: { name: 'Vorlage 09364-26', date: '2026-09-01' },
        bytes: { document: 'submission' },
      },
      {
        key: 'file/1',
        type: 'File',
        within: { key: 'paper', property: 'auxiliaryFile' },
        data: { name: 'Anlage „Zahlen 2026“' },
        bytes: { file },
      },
      {
        key: 'location',
        type: 'Location',
        within: { key: 'paper', property: 'location' },
        data: {
          description: 'Nordmarkt',
          geojson: {
            type: 'Feature',
            properties: { name: 'Nordmarkt' },
            geometry: { type: 'Point', coordinates: [7.468, 51.528] },
          },
        },
      },
    ];
  }

  private supplement(): PublicObject[] {
    const paper: PublicObject = {
      key: 'paper',
      type: 'Paper',
      data: { name: 'Ergänzung zum Masterplan', reference: '09364-26-E1', date: '2026-09-20', paperType: 'Ergänzung' },
      refs: {
        superordinatedPaper: [this.ref('paper', 'paper')],
        originatorOrganization: [this.ref('faction', 'organization')],
      },
    };
    return [paper];
  }
}
