import type { MikroORM } from '@mikro-orm/postgresql';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import { publicId, publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { organizationRef } from '#libs/processes/council/register-objects.js';
import { bodyOn } from '#libs/processes/council/register.js';
import type { PublicObject } from '#libs/processes/public-object.js';
import { enterRegister } from '../../apps/local/demonstration/council/register.js';
import type { TestDatabase } from './database.js';
import { addDossier, addFile } from './publication.js';

/** The route of 09364-13 in 2013, as it was. */
const route: readonly (readonly [body: string, day: string])[] = [
  ['disability', '2013-04-16'],
  ['seniors', '2013-04-25'],
  ['culture', '2013-05-14'],
  ['youth', '2013-05-15'],
  ['economy', '2013-05-22'],
  ['personnel', '2013-05-23'],
  ['social', '2013-05-28'],
  ['school', '2013-05-29'],
  ['citizens', '2013-06-04'],
  ['environment', '2013-06-05'],
  ['integration', '2013-06-11'],
  ['mainCommittee', '2013-06-13'],
  ['council', '2013-06-13'],
];

export type PublicCouncil = Awaited<ReturnType<typeof publishCouncil>>;

/**
 * The register of the demonstration, and in public: a paper of 2013 with its thirteen bodies and its resolution, the meeting
 * that resolved, one that is still to be held with a paper on its way, a supplement, and one that was withdrawn.
 * @param worker with the worker's rights
 */
export async function publishCouncil(database: TestDatabase, owner: MikroORM, worker: MikroORM) {
  await enterRegister(owner.em.fork());
  const register = await councilRegister(owner.em.fork());
  const publish = (of: string, ...objects: PublicObject[]): Promise<void> =>
    inTransaction(worker, (transaction) => publishObjects(transaction, of, objects));
  const bodyAt = (key: string, day: string) => {
    const found = bodyOn(register, key, day);
    if (!found) throw new Error(`no ${key}`);
    return found;
  };
  const [plan, supplement, club, gone, secret] = await Promise.all(
    Array.from({ length: 5 }, () => addDossier(database)),
  );
  const [council2013, aciMeeting] = [await addDossier(database), await addDossier(database)];
  if (!plan || !supplement || !club || !gone || !secret) throw new Error('no dossiers');
  const pdf = await addFile(database, 'Vorlage');

  const step = (
    key: string,
    n: number,
    { on, decides, outcome, refs }: { on: string; decides: boolean; outcome?: string; refs?: PublicObject['refs'] },
  ): PublicObject => ({
    key: `consultation/${n}`,
    type: 'Consultation',
    within: { key: 'paper', property: 'consultation' },
    data: { role: decides ? 'Beschluss' : 'Empfehlung', authoritative: decides },
    refs: { organization: [organizationRef(bodyAt(key, on).id)], ...refs },
    shown: { n, on, follows: 0, outcome: outcome ?? '', state: outcome === undefined ? 'planned' : 'consulted' },
  });

  await publish(
    plan,
    {
      key: 'paper',
      type: 'Paper',
      data: {
        name: 'Masterplan Migration/Integration: Integrationskonzept der Stadt Dortmund für die Jahre 2013/2014',
        reference: '09364-13',
        date: '2013-04-02',
        paperType: 'Beschlussvorlage',
      },
      refs: { underDirectionOf: [organizationRef(bodyAt('miado', '2013-04-02').id)] },
      shown: {
        state: 'execution.running',
        blocks: [
          {
            key: 'proposal',
            text: 'Der Rat beschließt das Integrationskonzept.\n\n1. Ein Kommunales Integrationszentrum wird eingerichtet.',
          },
          { key: 'reasons', text: 'Zuwanderung prägt die Stadt. Das Konzept führt den Masterplan fort.' },
        ],
        resolution: {
          text: 'Das Integrationskonzept wird beschlossen.',
          on: '2013-06-13',
          body: 'Rat der Stadt',
          majority: 'unanimous',
        },
        orders: [
          { text: 'Integrationszentrum einrichten', body: 'MIA-DO', dueOn: '2013-12-31', state: 'done' },
          { text: 'Bericht an den Rat', body: 'MIA-DO', dueOn: '2099-12-31', state: 'progress' },
        ],
        place: { lat: 51.5142, lon: 7.4653, description: 'Rathaus, Friedensplatz 1' },
      },
      search: 'Einrichtung eines Kommunalen Integrationszentrums. Zuwanderung prägt die Stadt.',
    },
    ...route.map(([key, on], index) =>
      step(key, index + 1, {
        on,
        decides: key === 'council',
        outcome: key === 'council' ? 'resolved' : 'recommended',
        ...(key === 'council' && {
          refs: {
            meeting: { owner: council2013, key: 'meeting' },
            agendaItem: { owner: council2013, key: 'item/1' },
          },
        }),
      }),
    ),
    {
      key: 'file/paper',
      type: 'File',
      within: { key: 'paper', property: 'mainFile' },
      data: { name: 'Vorlage 09364-13' },
      bytes: { file: pdf },
    },
  );
  await publish(
    council2013,
    {
      key: 'meeting',
      type: 'Meeting',
      data: {
        name: 'Rat der Stadt',
        meetingState: 'durchgeführt',
        start: '2013-06-13T13:00:00.000Z',
        end: '2013-06-13T16:30:00.000Z',
      },
      refs: { organization: [organizationRef(bodyAt('council', '2013-06-13').id)] },
      shown: { room: 'Ratssaal, Friedensplatz 1, 44135 Dortmund', version: 2 },
      search: 'Integrationskonzept',
    },
    {
      key: 'item/1',
      type: 'AgendaItem',
      within: { key: 'meeting', property: 'agendaItem' },
      data: {
        order: 0,
        number: '5.1',
        name: 'Masterplan Migration/Integration',
        public: true,
        result: 'beschlossen',
        resolutionText: 'Das Integrationskonzept wird beschlossen.',
      },
      refs: { consultation: { owner: plan, key: 'consultation/13' } },
      shown: {
        chapter: 'Soziales, Arbeit und Gesundheit',
        votes: { yes: 14, no: 0, abstained: 0, biased: 1 },
        majority: 'unanimous',
        late: true,
        advice: [{ body: 'integration', outcome: 'recommended', on: '2013-06-11' }],
      },
    },
  );
  await publish(supplement, {
    key: 'paper',
    type: 'Paper',
    data: {
      name: 'Zusatzantrag der Fraktion Hafen',
      reference: '09364-13-E1',
      date: '2013-06-01',
      paperType: 'Antrag',
    },
    refs: { superordinatedPaper: [{ owner: plan, key: 'paper' }] },
    shown: { state: 'rejected', resolution: { text: 'Abgelehnt.', on: '2013-06-13' } },
    search: 'Sprachkurse in jedem Stadtbezirk',
  });
  const start = new Date(Date.now() + 9 * 86_400_000).toISOString();
  await publish(
    aciMeeting,
    {
      key: 'meeting',
      type: 'Meeting',
      data: { name: 'Ausschuss für Chancengerechtigkeit und Integration', meetingState: 'eingeladen', start },
      refs: { organization: [organizationRef(bodyAt('integration', start.slice(0, 10)).id)] },
      shown: { room: 'Saal der Partnerstädte' },
      search: 'Vereinsförderung',
    },
    {
      key: 'item/1',
      type: 'AgendaItem',
      within: { key: 'meeting', property: 'agendaItem' },
      data: { order: 0, number: '5.1', name: 'Vereinsförderung 2027', public: true },
      refs: { consultation: { owner: club, key: 'consultation/1' } },
      shown: { chapter: 'Vorlagen' },
    },
  );
  await publish(
    club,
    {
      key: 'paper',
      type: 'Paper',
      data: {
        name: 'Vereinsförderung 2027',
        reference: '30001-26',
        date: start.slice(0, 10),
        paperType: 'Beschlussvorlage',
      },
      shown: { state: 'consulting', place: { lat: 51.53, lon: 7.47 } },
      search: 'Zuschüsse an Vereine & Verbände',
    },
    step('integration', 1, {
      on: start.slice(0, 10),
      decides: false,
      refs: { meeting: { owner: aciMeeting, key: 'meeting' }, agendaItem: { owner: aciMeeting, key: 'item/1' } },
    }),
    step('council', 2, { on: start.slice(0, 10), decides: true }),
  );
  const paper = (name: string, reference: string): PublicObject => ({
    key: 'paper',
    type: 'Paper',
    data: { name, reference, date: '2026-01-01' },
    search: name,
  });
  await publish(gone, paper('Zurückgezogenes', '30002-26'));
  await publish(gone);

  return {
    register,
    bodyAt,
    /** ids of what was published */
    plan: publicId(plan, 'paper'),
    planFile: publicId(plan, 'file/paper'),
    supplement: publicId(supplement, 'paper'),
    club: publicId(club, 'paper'),
    gone: publicId(gone, 'paper'),
    meeting: publicId(council2013, 'meeting'),
    aciMeeting: publicId(aciMeeting, 'meeting'),
    organization: (key: string, day: string) => publicId(bodyAt(key, day).id, 'organization'),
    start,
  };
}
