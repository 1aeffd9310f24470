import type { ReactElement } from 'react';
import { berlinDays } from '#libs/calendar/berlin.js';
import { isDay } from '#libs/calendar/days.js';
import type { OfferedCall } from '#libs/database/stores/offer.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { processes } from '#libs/processes/index.js';
import type { ProcessRecord, RecordSource } from '#libs/processes/process.js';
import { CallBox } from '../programmes/call-section.js';
import { Glance } from '../programmes/glance.js';
import { offerTerms } from '../programmes/offer-terms.js';
import { programmeText } from '../programmes/programme-words.js';
import { usePage } from '../view/page-context.js';
import { blankFile } from './blank-file.js';
import { callTexts } from './texts.js';

interface PreviewProps {
  readonly answers: Answers;
  /** of the call itself */
  readonly process: string;
  readonly programme: {
    readonly key: string;
    readonly terms: Readonly<Record<string, unknown>>;
    readonly texts: Record<string, Record<string, string>>;
  };
}

/** A call as the public page of its programme will show it, made by the same parts. */
export function CallPreview({ answers, process, programme }: PreviewProps): ReactElement {
  const { language } = usePage();
  const t = callTexts(language);
  const now = new Date();
  const call = offered({ answers, process, programme }, now);
  const contact = programmeText(call.texts, language, 'contact') || programmeText(programme.texts, language, 'contact');
  return (
    <div className="app-stack app-preview">
      <CallBox call={call} title={programmeText(programme.texts, language, 'title')} now={now} mayApply={false} />
      <Glance terms={offerTerms(call.terms)} />
      <p className="kern-body">
        {t('previewContact')}: {contact}
      </p>
    </div>
  );
}

/** The call as the row that its process would publish shows it. */
function offered(props: PreviewProps, now: Date): OfferedCall {
  const { answers, programme } = props;
  const { key, terms } = programme;
  const row = publishedRow(props);
  const [opensAt, closesAt] = [new Date(text(row['opens_at'])), new Date(text(row['closes_at']))];
  const { selection } = row;
  return {
    id: 'preview',
    programme: key,
    name: text(row['name']),
    opensAt,
    closesAt,
    deadlineKind: row['deadline_kind'] === 'orderly' ? 'orderly' : 'cutoff',
    phase: now < opensAt ? 'before' : now < closesAt ? 'open' : 'closed',
    terms: { ...terms, ...record(row['terms']), selection, decisionOn: answers['decisionOn'] },
    texts: textsOf(row['texts']),
    budgetHold: row['budget_hold'] === true,
  };
}

function publishedRow({ answers, process, programme: { key, terms } }: PreviewProps): ProcessRecord['values'] {
  const source: RecordSource = {
    ...blankFile(answers, terms),
    days: berlinDays,
    dossier: { id: '', programme: key },
    raised: null,
    state: 'announced',
    facts: {},
  };
  return processes[process]?.records?.(source)[0]?.values ?? {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
/** By language; a language without words of its own is left to the others. */
function textsOf(value: unknown): Record<string, Record<string, string>> {
  const languages = Object.entries(record(value)).map(([language, words]) => {
    const known = Object.entries(record(words)).map(([name, word]): [string, string] => [name, text(word)]);
    return [language, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(languages.filter(([, words]) => (words['text'] ?? '') !== ''));
}

/** Whether the answers say enough for a preview: its days. */
export const canPreview = (answers: Answers): boolean =>
  ['opensOn', 'closesOn'].every((key) => {
    const day = answers[key];
    return typeof day === 'string' && isDay(day);
  });
