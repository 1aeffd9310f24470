import type { ReactElement } from 'react';
import type { Result } from '#libs/processes/council-meeting/sitting.js';
import { BarPicture } from '../rounds/bars.js';
import type { Language } from '../view/languages.js';
import { resultText } from './meeting-words.js';
import { roomTexts } from './room-texts.js';
import { meetingTexts } from './texts.js';

/** What was decided on the item on the table, with the votes in large numbers. */
export function ResultView({
  result,
  language,
}: {
  readonly result: Result;
  readonly language: Language;
}): ReactElement {
  const t = roomTexts(language);
  const m = meetingTexts(language);
  const { votes, outcome, majority, text } = result;
  const all = votes.yes + votes.no + votes.abstained;
  return (
    <>
      <p className="app-room__result">
        {resultText(outcome, language)}
        {all === 0 ? null : `, ${m(majority)}`}
      </p>
      {all === 0 ? null : (
        <dl className="app-votes">
          {(['yes', 'no', 'abstained'] as const).map((key) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>
                <strong>{votes[key]}</strong>
                <BarPicture part={votes[key]} of={all} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {votes.biased > 0 ? <p>{m('biasedLine', { count: votes.biased })}</p> : null}
      {text === '' ? null : <p className="app-pre">{text}</p>}
    </>
  );
}
