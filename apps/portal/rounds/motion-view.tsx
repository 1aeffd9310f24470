import type { ReactElement } from 'react';
import type { RoomMotion } from '#libs/processes/round-view.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { BarPicture } from './bars.js';
import type { Room } from './round-desk.js';
import { sessionTexts } from './session-texts.js';
import { wordsIn } from '../view/languages.js';

interface MotionProps {
  readonly motion: RoomMotion;
  readonly title: Room['title'];
  readonly language: Language;
}

/** Whether this person must see of a motion no more than that there was one. */
export const isHidden = ({ nominations }: Pick<RoomMotion, 'nominations'>, title: Room['title']): boolean =>
  nominations.some((nomination) => title(nomination) === undefined);

/** What a motion is about, and for whom. */
export function MotionSubject({ motion, title, language }: MotionProps): ReactElement {
  const t = sessionTexts(language);
  const { kind, place, nominations, cents } = motion;
  return (
    <>
      <p className="app-motion__kind">
        {kind[language]}
        {place ? `: ${place[language]}` : ''}
        {cents > 0 ? ` · ${t('amount', { amount: writeEuro(cents, language) })}` : ''}
      </p>
      {nominations.length === 0 ? null : (
        <ul className="app-motion__nominations">
          {nominations.map((nomination) => (
            <li key={nomination}>{title(nomination) ?? t('hidden')}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How a vote went, line by line with a picture beside each number. */
export function Votes({ motion, title, language }: MotionProps): ReactElement {
  const t = sessionTexts(language);
  const all = motion.votes.reduce((sum, { votes }) => sum + votes, 0);
  return (
    <dl className="app-votes">
      {motion.votes.map(({ nomination, votes, ...words }) => (
        <div key={nomination ?? words.en}>
          <dt>{nomination === null ? wordsIn(words, language) : (title(nomination) ?? t('hidden'))}</dt>
          <dd>
            <strong>{votes}</strong>
            <BarPicture part={votes} of={all} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was decided, by whom where the votes alone did not, and how many who could have voted did not. */
export function MotionResult({ motion: { result, unvoted }, title, language }: MotionProps): ReactElement | null {
  if (!result) return null;
  const t = sessionTexts(language);
  const kind = result.kind === 'carried' ? 'success' : result.kind === 'tied' ? 'warning' : 'neutral';
  const chosen = result.chosen === null ? '' : t('chosen', { title: title(result.chosen) ?? t('hidden') });
  return (
    <p className="app-motion__result">
      <Badge kind={kind}>{t(result.kind)}</Badge> {chosen} {result.by === 'votes' ? null : t(`by.${result.by}`)}{' '}
      {unvoted ? t('unvoted', { count: unvoted }) : null}
    </p>
  );
}
