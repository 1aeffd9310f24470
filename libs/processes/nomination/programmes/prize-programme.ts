import type { FormReference } from '#libs/engine/definition.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import type { ProgrammeSeed } from '../../process.js';
import type { PrizePlace, PrizeTerms } from '../terms.js';

/** Who won what in an earlier round; individuals are never named. */
export interface EarlierAward {
  /** place, where it is known */
  readonly place?: number | 'honorary' | 'extra';
  readonly cents?: number;
  readonly project?: string;
  readonly organisation?: string;
  readonly person?: 'individual';
}

/** A round before this software; days `YYYY-MM-DD`. */
export interface EarlierRound {
  readonly year: number;
  readonly closedOn?: string;
  readonly heldOn?: string;
  readonly applications?: number;
  readonly awards: readonly EarlierAward[];
  /** address of the page that says so */
  readonly source: string;
}

/** All that a prize's programme says (funding handbook §4.2): its rules, and what its pages show. */
export interface PrizeProgrammeTerms extends Omit<PrizeTerms, 'winners' | 'nomination'> {
  readonly sheet: {
    readonly criteria: readonly { readonly key: string; readonly weight: number }[];
    readonly scaleMax: number;
  };
  readonly forms: { readonly score: FormReference };
  readonly nomination: {
    readonly by: 'self' | 'third' | 'both';
    readonly consentDays: number;
    readonly minimumAge: number;
  };
  /** how long a project must have existed; 0: no demand */
  readonly existsMonths: number;
  readonly previousWinners: 'allowed' | 'flag' | 'excluded';
  /** how long before a session the jury is invited */
  readonly invitationDays: number;
  readonly payoutMonths: number;
  readonly earmarked: boolean;
  readonly categories: readonly string[];
  readonly fieldsOfAction: readonly string[];
  readonly districts: readonly string[];
  readonly sponsor?: { readonly name: string; readonly cents: number };
  readonly history: readonly EarlierRound[];
  /** where each option comes from; shown in the documentation alone */
  readonly sources: Readonly<Record<string, string>>;
}

/** A prize as it is first published: its nomination, its score sheet and its rules. */
export interface PrizeProgramme {
  readonly form: FormDefinition;
  readonly score: FormDefinition;
  readonly seed: ProgrammeSeed & { readonly terms: PrizeProgrammeTerms };
}

/** Three places of 5,000, 3,000 and 2,000 euros: both prizes of the city have 10,000 euros in all. */
export const threePlaces: readonly PrizePlace[] = [
  { key: 'first', place: 1, cents: 500_000, de: '1. Preis', en: '1st prize' },
  { key: 'second', place: 2, cents: 300_000, de: '2. Preis', en: '2nd prize' },
  { key: 'third', place: 3, cents: 200_000, de: '3. Preis', en: '3rd prize' },
];

/** The sheet that a process computes with, of criteria with words. */
export const sheetOf = (
  criteria: readonly { readonly key: string; readonly weight: number }[],
): PrizeProgrammeTerms['sheet'] => ({
  criteria: criteria.map(({ key, weight }) => ({ key, weight })),
  scaleMax: 10,
});

/**
 * Rules that Dortmund does not publish: what other cities have (funding handbook §§4.2, 9), each with where it comes from.
 */
export const borrowed = {
  split: true,
  noAward: true,
  jury: {
    min: 7,
    quorum: 'half',
    tie: 'chair',
    runOff: true,
    lot: false,
    readersPer: 'all',
    minScores: 3,
    chairRequired: true,
  },
  oncePerNominee: true,
  confirmation: true,
  invitationDays: 30,
  payoutMonths: 6,
  earmarked: false,
} as const;

export const borrowedSources = {
  split: 'Groß-Umstadt: The jury may split a prize. https://studylibde.com/doc/7329903/',
  noAward: 'Groß-Umstadt: No award where nothing is worthy. https://studylibde.com/doc/7329903/',
  'jury.min': 'Rheine: seven members. https://www.rheine-buergerinfo.de/to0050.asp?__ktonr=34492',
  'jury.quorum': 'Bavaria: half of the members. https://www.gesetze-bayern.de/Content/Document/BayVV_1132_I_11935-6',
  'jury.tie': 'Bavaria: the chair decides. https://www.gesetze-bayern.de/Content/Document/BayVV_1132_I_11935-6',
  'jury.runOff': 'Assumption: before the chair decides, the vote is taken once more.',
  'jury.lot':
    'Wernigerode: by lot only where the rules say so. https://www.wernigerode.de/buergerinformationssystem2/to020_r.asp?TOLFDNR=37856',
  'jury.readersPer': 'Assumption: about thirty nominations a round are read by everybody.',
  'jury.minScores': 'Assumption: at least three independent scores.',
  'jury.chairRequired':
    'Meißen: the mayor has the chair. https://www.stadt-meissen.de/de/statut-vergabe-des-kunst-und-kulturpreis.html',
  nomination:
    'Wesel: the nominee must consent. https://wesel.de/gesellschaft-bildung/integration/integrationspreis/richtlinien-zur-vergabe-des-foerderpreises · Rhein-Kreis Neuss: proposers are at least 14. https://www.rhein-kreis-neuss.de/de/verwaltung-politik/aemterliste/kommunales-integrationszentrum-ki/integrationspreis/',
  oncePerNominee: 'Kaufbeuren: once per person. https://doczz.fr/doc/1638230/richtlinien-vergabe-kulturpreis',
  confirmation: 'Assumption: the mayor’s office confirms before anybody is told.',
  invitationDays: 'Meißen: thirty days. https://www.stadt-meissen.de/de/statut-vergabe-des-kunst-und-kulturpreis.html',
  payoutMonths: 'Assumption: six months to give bank details.',
  earmarked:
    'Bavaria has earmarked use as a choice. https://www.gesetze-bayern.de/Content/Document/BayVV_1132_I_11935-6',
} as const;
