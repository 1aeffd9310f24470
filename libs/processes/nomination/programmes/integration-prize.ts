import { districts } from '../../project-funding/application-form.js';
import { allFields } from '../../project-funding/programmes/funding-programme.js';
import { prizeNomination } from '../nomination-form.js';
import { integrationCriteria, prizeScoreSheet } from '../score-forms.js';
import { integrationRounds } from './integration-prize.history.js';
import { borrowed, borrowedSources, sheetOf, threePlaces, type PrizeProgramme } from './prize-programme.js';

const contact = 'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, miadoki@dortmund.de';

/** The Integrationspreis der Stadt Dortmund: every odd year since 2009 (funding handbook §4.1). */
export const integrationPrize: PrizeProgramme = {
  form: prizeNomination,
  score: prizeScoreSheet,
  seed: {
    key: 'integrationspreis',
    form: { name: 'prize-nomination', version: 2 },
    terms: {
      ...borrowed,
      prizes: threePlaces,
      honorary: true,
      extraPrizes: 'sponsor',
      sheet: sheetOf(integrationCriteria),
      forms: { score: { name: 'prize-score', version: 1 } },
      nomination: { by: 'both', consentDays: 10, minimumAge: 14 },
      existsMonths: 0,
      previousWinners: 'flag',
      categories: allFields,
      fieldsOfAction: allFields,
      districts,
      sponsor: { name: 'Sparkasse Dortmund', cents: 1_000_000 },
      history: integrationRounds,
      sources: {
        ...borrowedSources,
        prizes: 'https://www.dortmund.de/themen/integration/integrationspreis-2025/',
        honorary:
          'Honorary prizes of 2011, 2019 and 2023. https://www.dortmund.de/newsroom/nachrichten-dortmund.de/juedische-kultusgemeinde-dortmund-e.v.-erhaelt-integrationspreis-der-stadt-dortmund.html',
        extraPrizes:
          '2011: 11,000 euros were awarded where 10,000 had been announced. https://www.dortmund.de/de/leben_in_dortmund/internationales/miado/integrationspreis_1/ip_2011/index.html',
        sheet:
          'Criteria of Monheim, weights are assumptions. http://www.monheim.de/stadtleben-aktuelles/news/nachrichten/integrationspreis-wird-zum-fuenften-mal-vergeben-1444',
        existsMonths: 'Upper Bavaria demands a year; Dortmund demands nothing that is public.',
        previousWinners: 'Assumption: the jury is told, and decides.',
        categories:
          'The four fields of action. https://application.dortmund.de/themen/integration/integrationspreis-2021',
        sponsor:
          'Sparkasse Dortmund gave the money from 2011 to 2023; for 2025 nothing is known. https://www.lokalkompass.de/dortmund-city/c-politik/fuer-den-integrationspreis-bewerben_a99734',
      },
    },
    texts: {
      de: {
        title: 'Integrationspreis der Stadt Dortmund',
        summary:
          '„Gemeinsam in Vielfalt – Zuhause in Dortmund“: Alle zwei Jahre zeichnet die Stadt Projekte aus, die das Zusammenleben stärken. Das Preisgeld beträgt zusammen 10.000 Euro.',
        conditions:
          'Teilnehmen können Vereine, Organisationen von Migrantinnen und Migranten, Initiativen, Schulen, Kindertagesstätten, Unternehmen und einzelne Menschen.\nSie können sich selbst bewerben oder andere vorschlagen. Wer vorschlägt, ist mindestens 14 Jahre alt.\nDas Projekt findet in Dortmund statt.\nEine unabhängige Jury entscheidet. Wer ausgezeichnet wird, erfahren alle erst bei der Preisverleihung.\nAlle Nominierungen werden danach veröffentlicht, wenn die Nominierten einverstanden sind.\nAuf eine Auszeichnung besteht kein Anspruch. Der Rechtsweg ist ausgeschlossen.',
        contact,
      },
      en: {
        title: 'Integration Prize of the City of Dortmund',
        summary:
          '“Together in diversity – at home in Dortmund”: every two years the city honours projects that strengthen life together. The prize money is 10,000 euros in all.',
        conditions:
          'Associations, organisations of migrants, initiatives, schools, day-care centres, companies and single people can take part.\nYou can apply yourself or propose others. Who proposes is at least 14 years old.\nThe project takes place in Dortmund.\nAn independent jury decides. Everybody learns of the winners only at the ceremony.\nAll nominations are published afterwards, if the nominees agree.\nThere is no claim to a prize. Legal recourse is excluded.',
        contact,
      },
    },
  },
};
