import type { Answers } from '#libs/forms/definition.js';
import { people } from '../people.js';
import { organisations } from './organisations.js';

/** A nomination of the demonstration. */
export interface NominationPlot {
  title: string;
  category: string;
  summary: string;
  /** subject of whoever is nominated, with their association */
  nominee: string;
  /** subject of whoever proposes them; themselves where left out */
  proposer?: string;
  /** whether they agree to be shown on the city's page */
  shown?: boolean;
}

const person = (sub: string): { name: string; email: string } =>
  people.find((one) => one.sub === sub) ?? { name: '', email: '' };

/** What everybody says who nominates. */
function least({ title, category, summary, nominee, proposer }: NominationPlot): Answers {
  const { name } = organisations[nominee] ?? person(nominee);
  return {
    origin: proposer === undefined ? 'self' : 'third',
    title,
    category,
    summary,
    nominee: { name, email: person(nominee).email },
    ...(proposer === undefined ? {} : { proposer: { relation: 'Ich habe dort mitgemacht.' } }),
    privacyRead: true,
    truthful: true,
  };
}

/** What a proposer sends: only what a third person can know. */
export const proposalOf = (plot: NominationPlot): Answers => least(plot);

/** A whole nomination, as the nominees send it themselves or complete it. */
export function nominationOf(plot: NominationPlot, programme: string): Answers {
  const base = least(plot);
  const { name, email } = { ...organisations[plot.nominee], ...person(plot.nominee) };
  const legalForm = organisations[plot.nominee]?.legalForm === 'initiative' ? 'initiative' : 'association';
  const agreed = plot.shown === false ? 'no' : 'yes';
  return {
    ...base,
    nominee: { name: organisations[plot.nominee]?.name ?? name, email, legalForm },
    district: 'gesamtstaedtisch',
    description: `${plot.summary}\nEinmal in der Woche treffen sich alle, die mitmachen. Die Teilnahme kostet nichts.`,
    consentPublish: agreed,
    consentPhoto: agreed,
    photoRights: true,
    ...(programme === 'ethnischer-wirtschaftspreis'
      ? {
          nominee: { name: organisations[plot.nominee]?.name ?? name, email, legalForm: 'company' },
          business: {
            foundedYear: 2015,
            branch: 'Familienbetrieb',
            staff: 14,
            trainees: 3,
            statement: 'Angefangen haben wir zu zweit. Heute bilden wir aus.',
          },
        }
      : {
          startedOn: '2024-03-01',
          goals: 'Menschen kennen ihre Nachbarinnen und Nachbarn und helfen einander.',
          targetGroup: 'Alle im Stadtteil.',
          volunteers: 18,
        }),
  };
}

const integration = (
  title: string,
  category: string,
  nominee: number,
  summary: string,
  more: Partial<NominationPlot> = {},
): NominationPlot => ({ title, category, summary, nominee: sub(nominee), ...more });
const sub = (n: number): string => `applicant-${String(n).padStart(2, '0')}`;

/** For the Integrationspreis. */
export const integrationNominations: readonly NominationPlot[] = [
  integration('Lesen am Borsigplatz', 'BILDUNG', 1, 'Freiwillige lesen mit Kindern in zwölf Sprachen.'),
  integration('Werkstatt der Berufe', 'ARBEIT_UNTERNEHMEN', 4, 'Betriebe zeigen Jugendlichen ihre Arbeit.'),
  integration('Chor ohne Grenzen', 'WELTOFFENE_INTERNATIONALE_STADT', 2, 'Ein Chor singt Lieder aus allen Ländern.', {
    shown: false,
  }),
  integration('Nachbarn kochen', 'SOZIALE_BALANCE_STADTBEZIRKE', 6, 'Jeden Freitag kocht eine andere Familie.', {
    proposer: sub(3),
  }),
  integration('Fahrrad für alle', 'SOZIALE_BALANCE_STADTBEZIRKE', 10, 'Wer ankommt, bekommt ein Rad und eine Runde.', {
    proposer: sub(8),
  }),
];

/** For the Ethnischer Wirtschaftspreis. */
export const businessNominations: readonly NominationPlot[] = [
  integration('Bäckerei Morgenstern', 'hospitality', 5, 'Brot nach Rezepten aus vier Ländern, gebacken von 14 Leuten.'),
  integration('Malerbetrieb Farbenfroh', 'crafts', 7, 'Ein Handwerksbetrieb bildet Geflüchtete aus.'),
  integration('Pflege mit Herz', 'health', 8, 'Ein Pflegedienst spricht sieben Sprachen.', { proposer: sub(9) }),
  integration('Elektro Zagros', 'crafts', 9, 'Vom Ein-Mann-Betrieb zum Ausbilder.', { shown: false }),
];
