import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { shortInstant } from '../task/due.js';
import { LinkButton, PostButton } from '../view/button.js';
import { wordsIn, type Language } from '../view/languages.js';
import { draftHref, type Begun } from './begun.js';
import { beginningTexts } from './texts.js';

/** Something that a person may begin in a programme, with their draft of it. */
export interface Offer {
  readonly process: Begun;
  readonly programme: string;
  readonly draft: { readonly id: string; readonly updatedAt: Date } | undefined;
}

/** A button for each: begins a new one, or goes on with the draft. */
export function BeginButtons(props: {
  readonly offers: readonly Offer[];
  readonly language: Language;
}): ReactElement | null {
  const { offers, language } = props;
  const t = beginningTexts(language);
  if (offers.length === 0) return null;
  return (
    <div className="app-stack">
      {offers.map(({ process, programme, draft }) => {
        const { definition, beginning } = process;
        const { fresh } = wordsIn(beginning.texts, language);
        const key = `${definition.name} ${programme}`;
        if (draft) {
          return (
            <div key={key} className="app-row-actions">
              <span className="kern-body">
                {t('draftSaved', { what: fresh, at: shortInstant(draft.updatedAt, language) })}
              </span>
              <LinkButton href={draftHref(process, draft.id)}>{t('resumeOf', { what: fresh })}</LinkButton>
            </div>
          );
        }
        return (
          <PostButton
            key={key}
            action="/beginnings"
            fields={{ process: definition.name, programme, _command: randomUUID() }}
          >
            {fresh}
          </PostButton>
        );
      })}
    </div>
  );
}
