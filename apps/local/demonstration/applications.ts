import type { Answers } from '#libs/forms/definition.js';
import { application } from './acts.js';
import { organisations } from './organisations.js';

/** What an application of the demonstration is about. Amounts integer cents. */
export interface ApplicationPlot {
  programme: string;
  title: string;
  /** subject and person who applies */
  applicant: { sub: string; name: string; email: string };
  /** budget year in which the project lies */
  year: number;
  requestedCents: number;
  /** why it must begin before the notice, where that is asked for at once */
  earlyStart?: string;
}

/** A financing plan that balances: the grant, and a quarter of it from the association. */
export function planFor(requestedCents: number): Answers {
  const ownCents = Math.ceil(requestedCents / 400) * 100;
  const fees = Math.floor(requestedCents / 200) * 100;
  return {
    costs: [
      { category: 'fees', text: 'Honorare für die Leitung der Treffen', amountCents: fees },
      { category: 'materials', text: 'Material und Verpflegung', amountCents: requestedCents + ownCents - fees },
    ],
    income: [{ category: 'ownFunds', text: 'Eigenmittel aus Beiträgen', amountCents: ownCents }],
    requestedCents,
  };
}

/** What a programme's own application asks beside; its finances in place of the plan where they differ. */
const own: Readonly<Record<string, (cents: number) => { finances?: Answers; project?: Answers; more?: Answers }>> = {
  'engagement-2000x1000': () => ({
    // 13 hours at 15 € are 195 €.
    finances: {
      costs: [{ category: 'materials', text: 'Material und Verpflegung', amountCents: 80_500 }],
      income: [],
      requestedCents: 100_000,
    },
    more: { volunteering: { hours: 13 } },
    project: { fieldOfAction: 'SOZIALE_BALANCE_STADTBEZIRKE' },
  }),
  'komm-an': (cents) => ({
    finances: { requestedCents: cents },
    // Months of operation at 400 € each, the rest accompanied at 35 €, so rounded down by the caller.
    more: { flatRates: [{ rate: 'operation', units: Math.ceil(cents / 40_000) }] },
    project: { component: 'A', fieldOfAction: 'BILDUNG' },
  }),
  'kulturbuero-interkultur': () => ({
    more: { own: { contribution: 'Proberaum, Technik und die Arbeit von zwölf Ehrenamtlichen.' } },
    project: { fieldOfAction: 'WELTOFFENE_INTERNATIONALE_STADT' },
  }),
  'bezirk-innenstadt-west': () => ({ project: { districts: ['innenstadt-west'] } }),
};

/** A complete application to its programme, without the attachment. */
export function applicationTo({
  programme,
  title,
  applicant,
  year,
  requestedCents,
  earlyStart,
}: ApplicationPlot): Answers {
  const { finances, project, more } = own[programme]?.(requestedCents) ?? {};
  const base = application();
  const { costs: _costs, income: _income, requestedCents: _requested, ...rest } = base;
  return {
    ...rest,
    organisation: { ...organisations[applicant.sub], city: 'Dortmund' },
    contact: { name: applicant.name, email: applicant.email },
    project: {
      title,
      summary: `${title}: ein Beispiel der Demonstration.`,
      description:
        'Wir treffen uns einmal in der Woche. Alle aus dem Stadtteil sind eingeladen.\nDie Teilnahme kostet nichts.',
      fieldOfAction: 'SOZIALE_BALANCE_STADTBEZIRKE',
      districts: ['gesamtstaedtisch'],
      participants: 60,
      ...project,
    },
    period: { from: `${year}-03-01`, to: `${year}-11-30` },
    ...(finances ?? planFor(requestedCents)),
    ...more,
    ...(earlyStart === undefined ? {} : { earlyStart: { requested: true, reason: earlyStart } }),
  };
}
