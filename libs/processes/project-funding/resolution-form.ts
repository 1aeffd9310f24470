import type { FormDefinition, FormRule, FormTexts } from '#libs/forms/definition.js';
import { english } from './resolution-form.en.js';

const text = { type: 'string', minLength: 1, maxLength: 3000 } as const;
const day = { type: 'string', format: 'date' } as const;
const cents = { type: 'integer', exclusiveMinimum: 0, maximum: 1_000_000_000 } as const;
const count = { type: 'integer', minimum: 0, maximum: 1000 } as const;

const resolved = ['full', 'part', 'conditions', 'refused'] as const;
const counts = ['present', 'recused', 'yes', 'no', 'abstained'] as const;

const when = (...outcomes: readonly string[]) => ({ ptr: '/outcome', in: outcomes });
const needed = (ptr: string, ...outcomes: readonly string[]): FormRule => ({
  kind: 'required',
  ptr,
  when: when(...outcomes),
});

const de: FormTexts = {
  '#': 'Beschluss des Gremiums',
  '#main': 'Beschluss des Gremiums',
  '#main.votes': 'Abstimmung',
  '/outcome': 'Beschluss',
  '/outcome=full': 'Wie vorgeschlagen fördern',
  '/outcome=part': 'Mit einem kleineren Betrag fördern',
  '/outcome=conditions': 'Mit Auflagen fördern',
  '/outcome=refused': 'Nicht fördern',
  '/outcome=deferred': 'Vertagt',
  '/meetingOn': 'Tag der Sitzung',
  '/meetingOn?': 'Zum Beispiel 2.6.2027',
  '/amountCents': 'Beschlossener Betrag',
  '/amountCents?': 'Bei Auflagen nur, wenn der Betrag vom Vorschlag abweicht.',
  '/amountCents!moreThanRequested': 'Beantragt sind {right}. Mehr kann nicht beschlossen werden.',
  '/conditions': 'Auflagen',
  '/conditions?': 'Im Wortlaut der Niederschrift. Stehen so im Bescheid.',
  '/reason': 'Gründe der Ablehnung',
  '/reason?': 'Wie sie das Gremium genannt hat.',
  '/nextMeetingOn': 'Neue Sitzung',
  '/nextMeetingOn?':
    'Bleibt das Feld leer, gilt die nächste Sitzung des Programms; ist keine bekannt, geht der Vorgang zurück zum Votum.',
  '/nextMeetingOn!dateAfter': 'Die neue Sitzung muss nach der Sitzung vom {right} liegen.',
  '/present': 'Anwesende Stimmberechtigte',
  '/present?': 'Ohne die Befangenen.',
  '/present!quorum': 'Das Gremium ist erst mit {right} Stimmberechtigten beschlussfähig, anwesend sind {left}.',
  '/recused': 'Befangene',
  '/recused?': 'Sie beraten und stimmen nicht mit (§ 31 GO NRW).',
  '/yes': 'Ja-Stimmen',
  '/no': 'Nein-Stimmen',
  '/abstained': 'Enthaltungen',
  '/abstained!tooManyVotes': 'Es sind {left} Stimmen, aber nur {right} Stimmberechtigte anwesend.',
};

/** A11, A12: what the committee resolved, with the count of votes; recused members are not among those present (§ 31 GO NRW). */
export const resolution: FormDefinition = {
  name: 'resolution',
  version: 2,
  schema: {
    type: 'object',
    required: ['outcome', 'meetingOn'],
    properties: {
      outcome: { type: 'string', enum: [...resolved, 'deferred'] },
      meetingOn: day,
      amountCents: cents,
      conditions: text,
      reason: text,
      nextMeetingOn: day,
      ...Object.fromEntries(counts.map((key) => [key, count])),
    },
  },
  pages: [
    {
      key: 'main',
      fields: [
        { ptr: '/outcome', widget: 'radio' },
        { ptr: '/meetingOn', widget: 'date' },
        { ptr: '/amountCents', widget: 'money', width: 'medium', showIf: when('part', 'conditions') },
        { ptr: '/conditions', widget: 'textarea', rows: 4, showIf: when('conditions') },
        { ptr: '/reason', widget: 'textarea', rows: 4, showIf: when('refused') },
        { ptr: '/nextMeetingOn', widget: 'date', showIf: when('deferred') },
        ...counts.map((key) => ({
          ptr: `/${key}`,
          widget: 'number' as const,
          inputmode: 'numeric' as const,
          width: 'short' as const,
          group: 'votes',
          showIf: when(...resolved),
        })),
      ],
    },
  ],
  rules: [
    needed('/amountCents', 'part'),
    needed('/conditions', 'conditions'),
    needed('/reason', 'refused'),
    ...counts.map((key) => needed(`/${key}`, ...resolved)),
    {
      kind: 'max',
      ptr: '/amountCents',
      left: '/amountCents',
      right: { term: 'requestedCents' },
      unit: 'cents',
      code: 'moreThanRequested',
    },
    { kind: 'dateAfter', ptr: '/nextMeetingOn', after: '/meetingOn' },
    { kind: 'min', ptr: '/present', left: '/present', right: { term: 'quorum' }, code: 'quorum' },
    { kind: 'max', ptr: '/abstained', left: ['/yes', '/no', '/abstained'], right: '/present', code: 'tooManyVotes' },
  ],
  texts: { de, en: english },
};
