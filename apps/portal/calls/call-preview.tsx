import type { ReactElement } from 'react';
import { endOfDay, startOfDay } from '#libs/calendar/berlin.js';
import { isDay } from '#libs/calendar/days.js';
import type { OfferedCall } from '#libs/database/stores/offer.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { preparedCall } from '#libs/processes/call/facts.js';
import { CallBox } from '../programmes/call-section.js';
import { Glance } from '../programmes/glance.js';
import { offerTerms } from '../programmes/offer-terms.js';
import { programmeText } from '../programmes/programme-words.js';
import { usePage } from '../view/page-context.js';
import { callTexts } from './texts.js';

interface PreviewProps {
  readonly answers: Answers;
  readonly programme: {
    readonly key: string;
    readonly terms: Readonly<Record<string, unknown>>;
    readonly texts: Record<string, Record<string, string>>;
  };
}

/** A call as the public page of its programme will show it, made by the same parts. */
export function CallPreview({ answers, programme }: PreviewProps): ReactElement {
  const { language } = usePage();
  const t = callTexts(language);
  const now = new Date();
  const call = offered(answers, programme, now);
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

function offered(answers: Answers, { key, terms }: PreviewProps['programme'], now: Date): OfferedCall {
  const call = preparedCall({
    versions: [],
    application: answers,
    given: () => [],
    said: () => undefined,
    opened: () => 0,
    terms,
    call: undefined,
    money: { availableCents: 0, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
    days: { beginOf: startOfDay, endOf: endOfDay },
  });
  const [opensAt, closesAt] = [new Date(call.opensAt), new Date(call.closesAt)];
  const word = (name: string): string => (typeof answers[name] === 'string' ? answers[name] : '');
  return {
    id: 'preview',
    programme: key,
    name: call.name,
    opensAt,
    closesAt,
    deadlineKind: call.deadlineKind,
    phase: now < opensAt ? 'before' : now < closesAt ? 'open' : 'closed',
    terms: {
      ...terms,
      ...(call.maxGrantCents === undefined ? {} : { maxGrantCents: call.maxGrantCents }),
      selection: call.selection,
      decisionOn: call.decisionOn,
    },
    texts: {
      de: { text: word('text'), contact: word('contact') },
      ...(word('textEn') === '' ? {} : { en: { text: word('textEn'), contact: word('contact') } }),
    },
    budgetHold: call.budgetHold,
  };
}

/** Whether the answers say enough for a preview: its days. */
export const canPreview = (answers: Answers): boolean =>
  ['opensOn', 'closesOn'].every((key) => {
    const day = answers[key];
    return typeof day === 'string' && isDay(day);
  });
