import { districts } from '../../project-funding/application-form.js';
import { businessNomination } from '../business-form.js';
import { businessCriteria, businessScoreSheet } from '../score-forms.js';
import {
  borrowed,
  borrowedSources,
  sheetOf,
  threePlaces,
  type EarlierRound,
  type PrizeProgramme,
} from './prize-programme.js';

const contact =
  'MIA-DO-Kommunales Integrationszentrum und Wirtschaftsförderung Dortmund, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** The rounds of the Ethnischer Wirtschaftspreis (funding handbook §§4.1, 8). */
const rounds: readonly EarlierRound[] = [
  {
    year: 2012,
    awards: [],
    source:
      'https://www.nordstadtblogger.de/ethnischen-wirtschaftspreis-jeder-fuenfte-dortmunder-betrieb-gehoert-migranten/',
  },
  {
    year: 2014,
    closedOn: '2014-10-17',
    heldOn: '2014-11-27',
    awards: [],
    source: 'http://dedocz.com/doc/90014/--intersparmarkt',
  },
  {
    year: 2016,
    closedOn: '2016-10-28',
    heldOn: '2016-12-15',
    awards: [{ place: 1, organisation: 'Minister Stein Praxis' }],
    source:
      'https://www.dortmund.de/de/leben_in_dortmund/internationales/miado/ethnischer_wirtschaftspreis/2016_3/index.html',
  },
];

/** The Ethnischer Wirtschaftspreis: in even years, in turn with the Integrationspreis; last given in 2016. */
export const businessPrize: PrizeProgramme = {
  form: businessNomination,
  score: businessScoreSheet,
  seed: {
    key: 'ethnischer-wirtschaftspreis',
    form: { name: 'business-prize-nomination', version: 2 },
    terms: {
      ...borrowed,
      prizes: threePlaces,
      honorary: false,
      extraPrizes: 'no',
      split: false,
      jury: { ...borrowed.jury, min: 5, tie: 'none', lot: true },
      sheet: sheetOf(businessCriteria),
      forms: { score: { name: 'business-prize-score', version: 1 } },
      nomination: { by: 'both', consentDays: 10, minimumAge: 14 },
      existsMonths: 12,
      previousWinners: 'excluded',
      confirmation: false,
      categories: ['crafts', 'trade', 'hospitality', 'health', 'services', 'industry'],
      fieldsOfAction: ['ARBEIT_UNTERNEHMEN'],
      districts,
      history: rounds,
      sources: {
        ...borrowedSources,
        prizes:
          '10,000 euros for three firms; how they are divided is an assumption. https://expydoc.com/doc/10716655/anschreiben',
        honorary: 'Nothing is known of honorary prizes.',
        extraPrizes: 'Nothing is known of further prizes.',
        split: 'Kaufbeuren: no split. https://doczz.fr/doc/1638230/richtlinien-vergabe-kulturpreis',
        'jury.min': 'Assumption.',
        'jury.tie': 'Assumption: here the lot decides after a run-off.',
        'jury.lot':
          'Wernigerode changed its rules to allow it. https://www.wernigerode.de/buergerinformationssystem2/to020_r.asp?TOLFDNR=37856',
        sheet:
          'Criteria of 2016, weights are assumptions. https://www.dortmund.de/de/leben_in_dortmund/internationales/miado/ethnischer_wirtschaftspreis/2016_3/index.html',
        nomination:
          'As the Integrationspreis. The Interkultureller Wirtschaftspreis lets staff nominate their employer. https://www.nordstadtblogger.de/interkultureller-wirtschaftspreis-2025-wuerdigt-gelebte-vielfalt-im-betrieb',
        existsMonths:
          'Upper Bavaria: at least a year. https://landkreis-muenchen.de/artikel/ausschreibung-zum-integrationspreis-der-regierung-von-oberbayern',
        previousWinners: 'Assumption.',
        confirmation: 'Assumption: two offices run the prize together.',
        categories: 'Assumption: branches.',
      },
    },
    texts: {
      de: {
        title: 'Ethnischer Wirtschaftspreis',
        summary:
          'In geraden Jahren zeichnet die Stadt drei Unternehmen aus, deren Inhaberin oder Inhaber eine Zuwanderungsgeschichte hat. Das Preisgeld beträgt zusammen 10.000 Euro.',
        conditions:
          'Das Unternehmen hat seinen Sitz in Dortmund und besteht seit mindestens einem Jahr.\nDie Inhaberin oder der Inhaber hat eine Zuwanderungsgeschichte.\nUnternehmen können sich selbst bewerben oder vorgeschlagen werden, auch von Beschäftigten.\nBewertet werden Werdegang, Arbeits- und Ausbildungsplätze, Einsatz für die Beschäftigten, Entwicklung des Unternehmens und Ehrenamt vor Ort.\nWer den Preis schon bekommen hat, kann ihn nicht noch einmal bekommen.\nAuf eine Auszeichnung besteht kein Anspruch. Der Rechtsweg ist ausgeschlossen.',
        contact,
      },
      en: {
        title: 'Ethnic Business Prize',
        summary:
          'In even years the city honours three firms whose owner has a history of immigration. The prize money is 10,000 euros in all.',
        conditions:
          'The firm has its seat in Dortmund and has existed for at least a year.\nThe owner has a history of immigration.\nFirms can apply themselves or be proposed, also by their staff.\nWhat counts: career, jobs and training places, commitment to staff, development of the firm, volunteering locally.\nWho has received the prize before cannot receive it again.\nThere is no claim to a prize. Legal recourse is excluded.',
        contact,
      },
    },
  },
};
