import type { FormDefinition } from '#libs/forms/definition.js';
import { criteriaPart, type CriteriaText } from '../project-funding/score-sheet.js';

/** Criteria of a prize; the weights are whole numbers that add up to 10. */
type Criteria = CriteriaText['criteria'];

/** From 0 to 10; the two lowest and the two highest points need a comment (funding handbook §4.3). */
const scale = { scaleMax: 10, notApplicable: false, extremes: [0, 1, 9, 10] } as const;

/** What a juror fills in for each nomination: points and comments by criterion, and a comment on the whole. */
export function prizeScore(name: string, criteria: Criteria): FormDefinition {
  const part = criteriaPart({ ...scale, criteria });
  return {
    name,
    version: 1,
    schema: {
      type: 'object',
      required: ['scores', 'comment'],
      properties: { ...part.properties, comment: { type: 'string', minLength: 1, maxLength: 2000 } },
    },
    pages: [{ key: 'main', fields: [...part.fields, { ptr: '/comment', widget: 'textarea', rows: 4 }] }],
    rules: part.rules,
    texts: {
      de: {
        ...part.de,
        '#': 'Bewertungsbogen',
        '#main': 'Bewertungsbogen',
        '#main?':
          '0 Punkte: gar nicht. 10 Punkte: in vollem Maß. Bis zum Ende der Jurywertung können Sie Ihre Punkte ändern. Niemand sieht sie vorher.',
        '/comment': 'Gesamteindruck',
        '/comment?': 'Ein paar Sätze für die Aussprache in der Jurysitzung.',
      },
      en: {
        ...part.en,
        '#': 'Score sheet',
        '#main': 'Score sheet',
        '#main?':
          '0 points: not at all. 10 points: to the full. You can change your points until scoring ends. Nobody sees them before.',
        '/comment': 'Overall impression',
        '/comment?': 'A few sentences for the discussion in the jury’s session.',
      },
    },
  };
}

/** After the criteria of Monheim (funding handbook §4.3 [27]); Dortmund’s own are not public. */
export const integrationCriteria: Criteria = [
  {
    key: 'pioneering',
    weight: 2,
    de: { title: 'Vorbild', hint: 'Geht das Projekt voran, und können andere davon lernen?' },
    en: { title: 'Example', hint: 'Does the project lead the way, and can others learn from it?' },
  },
  {
    key: 'innovation',
    weight: 2,
    de: { title: 'Neue Ideen', hint: 'Geht es einen neuen Weg?' },
    en: { title: 'New ideas', hint: 'Does it take a new way?' },
  },
  {
    key: 'sustainability',
    weight: 3,
    de: { title: 'Nachhaltigkeit', hint: 'Bleibt etwas, auch wenn das Projekt zu Ende ist?' },
    en: { title: 'Sustainability', hint: 'Does something remain when the project is over?' },
  },
  {
    key: 'volunteering',
    weight: 3,
    de: { title: 'Ehrenamt und Beteiligung', hint: 'Tragen Ehrenamtliche und die Menschen selbst das Projekt?' },
    en: { title: 'Volunteering and participation', hint: 'Do volunteers and the people themselves carry it?' },
  },
];

/** The five criteria of 2016 (funding handbook §4.1 [18][19]); the weights are assumptions. */
export const businessCriteria: Criteria = [
  {
    key: 'career',
    weight: 2,
    de: { title: 'Werdegang', hint: 'Wie beeindruckend ist der Weg der Unternehmerin oder des Unternehmers?' },
    en: { title: 'Career', hint: 'How impressive is the way of the entrepreneur?' },
  },
  {
    key: 'jobs',
    weight: 3,
    de: { title: 'Arbeits- und Ausbildungsplätze', hint: 'Wurden welche geschaffen oder gesichert?' },
    en: { title: 'Jobs and training places', hint: 'Were any created or secured?' },
  },
  {
    key: 'staff',
    weight: 2,
    de: {
      title: 'Einsatz für die Beschäftigten',
      hint: 'Was tut das Unternehmen für die Menschen, die dort arbeiten?',
    },
    en: { title: 'Commitment to staff', hint: 'What does the firm do for the people who work there?' },
  },
  {
    key: 'development',
    weight: 2,
    de: { title: 'Entwicklung des Unternehmens', hint: 'Ist es gewachsen, und steht es auf sicherem Boden?' },
    en: { title: 'Development of the firm', hint: 'Has it grown, and does it stand on firm ground?' },
  },
  {
    key: 'community',
    weight: 1,
    de: { title: 'Ehrenamt vor Ort', hint: 'Engagiert sich das Unternehmen für die Nachbarschaft?' },
    en: { title: 'Volunteering locally', hint: 'Is the firm committed to its neighbourhood?' },
  },
];

export const prizeScoreSheet = prizeScore('prize-score', integrationCriteria);
export const businessScoreSheet = prizeScore('business-prize-score', businessCriteria);
