import type { ReactElement } from 'react';
import { resultTexts, resultTextsEn } from '#libs/processes/council/words.js';
import type { Step } from '#libs/processes/council/steps.js';
import { Badge } from '../view/badge.js';
import type { Kind } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { classNames } from '../view/class-names.js';
import { officeLanguage } from '../view/languages.js';
import { Day, dayText } from '../view/values.js';
import { bodyName, type PaperReading } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';

/** The way of a paper as a picture: one station a step, what follows from another one hangs below it. */
export function WayView({
  paper,
  language,
}: {
  readonly paper: PaperReading;
  readonly language: Language;
}): ReactElement {
  const { way } = paper;
  const t = paperTexts(language);
  if (way.length === 0) return <p className="kern-body kern-body--muted">{t('wayNone')}</p>;
  const place = (n: number): number => way.findIndex((step) => step.n === n) + 1;
  return (
    <ol className="app-way">
      {way.map((step, index) => {
        const before = way.find(({ n }) => n === step.follows);
        return (
          <li
            key={step.n}
            className={classNames(
              'app-way__step',
              `app-way__step--${phaseOf(step)}`,
              step.deciding && 'app-way__step--deciding',
              before && 'app-way__step--follows',
            )}
          >
            <span className="app-way__number" aria-hidden="true">
              {index + 1}
            </span>
            <div className="app-way__body">
              <p className="kern-body app-way__head">
                <span className="app-sr-only">{t('step', { n: index + 1 })}: </span>
                <strong>{bodyName(paper.register, step.body, step.on)}</strong>
                <span>
                  {t(`role.${step.role}`)}
                  {step.deciding ? `, ${t('deciding')}` : ''}
                </span>
                <StateBadge step={step} language={language} />
              </p>
              <p className="kern-body kern-body--small kern-body--muted">
                {step.on === '' ? t('openDay') : <Day day={step.on} short />}
                {step.startsAt === '' ? null : `, ${step.startsAt}`}
                {before ? <> · {followsText(before, place(before.n), language)}</> : null}
              </p>
              <Votes step={step} language={language} />
              {step.text === undefined || step.text === '' ? null : <q className="app-answer">{step.text}</q>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** For the colour of a station: behind, ahead, or given up. */
function phaseOf({ state }: Step): 'done' | 'open' | 'again' | 'dropped' {
  if (state === 'consulted') return 'done';
  if (state === 'deferred' || state === 'removed') return 'again';
  return state === 'dropped' ? 'dropped' : 'open';
}

const words = (language: Language) => (officeLanguage(language) === 'de' ? resultTexts : resultTextsEn);

function followsText({ outcome }: Step, n: number, language: Language): string {
  const t = paperTexts(language);
  return outcome === undefined ? t('followsPlain', { n }) : t('follows', { n, result: words(language)[outcome] });
}

function StateBadge({ step, language }: { readonly step: Step; readonly language: Language }): ReactElement {
  const { outcome, state, on } = step;
  const t = paperTexts(language);
  if (outcome !== undefined) return <Badge kind={kindOf(step)}>{words(language)[outcome]}</Badge>;
  if (state === 'planned' && on !== '')
    return <Badge>{t('step.plannedOn', { day: dayText(on, language, true) })}</Badge>;
  return <Badge kind={state === 'onAgenda' ? 'info' : 'neutral'}>{t(`step.${state}`)}</Badge>;
}

function kindOf({ outcome }: Step): Kind | 'neutral' {
  if (outcome === 'rejected' || outcome === 'revoked') return 'danger';
  if (outcome === 'deferred' || outcome === 'removed' || outcome === 'referred' || outcome === 'withdrawn')
    return 'warning';
  return outcome === 'noVote' || outcome === 'settled' ? 'neutral' : 'success';
}

function Votes({ step, language }: { readonly step: Step; readonly language: Language }): ReactElement | null {
  const { votes } = step;
  if (!votes || votes.yes + votes.no + votes.abstained === 0) return null;
  const { yes, no, abstained } = votes;
  return <p className="kern-body kern-body--small">{paperTexts(language)('votes', { yes, no, abstained })}</p>;
}
