import type { ReactElement } from 'react';
import type { Language } from '../view/catalogue.js';
import { berlinDay, clockText, dayText } from '../view/values.js';
import { formPageTexts } from './texts.js';

/** "Draft saved at 14:03", with the day if it was not today; empty before the first time. Read out when it changes. */
export function SavedStatus({
  at,
  language,
}: {
  readonly at: Date | string | undefined;
  readonly language: Language;
}): ReactElement {
  return (
    <p role="status" className="app-saved kern-body kern-body--small kern-body--muted">
      {at === undefined ? null : savedText(at, language)}
    </p>
  );
}

function savedText(at: Date | string, language: Language): string {
  return formPageTexts(language)('savedOn', {
    day: dayText(berlinDay(at), language, true),
    time: clockText(at, language),
  });
}
