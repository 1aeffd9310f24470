import type { ReactElement } from 'react';
import { comesAgain } from '#libs/processes/council/outcomes.js';
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

/** A step of the main way, with those that came of it: again after a deferral, elsewhere after a referral. */
interface Branch {
  readonly step: Step;
  readonly after: Step[];
}

/** Steps in their order; what continues one right behind it hangs below it, however often. */
function branches(way: readonly Step[]): Branch[] {
  const found: Branch[] = [];
  for (const step of way) {
    const last = found.at(-1);
    const continues = last && [last.step, ...last.after].some(({ n }) => n === step.follows);
    if (continues) last.after.push(step);
    else found.push({ step, after: [] });
  }
  return found;
}

/** The way of a paper as a picture: stations on a line, and on a line beside it what came of one of them. */
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
  const all = branches(way);
  return (
    <ol className="app-way">
      {all.map(({ step, after }, index) => {
        const goesOn = index < all.length - 1;
        return (
          <li key={step.n} className={classNames(goesOn && 'app-way__on', after.length > 0 && 'app-way__branches')}>
            <Station step={step} paper={paper} language={language} />
            {after.length === 0 ? null : (
              <ol className="app-way__after">
                {after.map((one) => (
                  <li key={one.n}>
                    <Station step={one} paper={paper} language={language} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** One body's part: what it is asked for, when, and what it made of it. */
function Station(props: {
  readonly step: Step;
  readonly paper: PaperReading;
  readonly language: Language;
}): ReactElement {
  const { step, paper, language } = props;
  const t = paperTexts(language);
  const { way } = paper;
  const place = (of: Step): number => way.indexOf(of) + 1;
  const before = way.find(({ n }) => n === step.follows);
  return (
    <div
      className={classNames(
        'app-way__station',
        `app-way__station--${phaseOf(step)}`,
        step.deciding && 'app-way__station--deciding',
      )}
    >
      <span className="app-way__number" aria-hidden="true">
        {place(step)}
      </span>
      <div className="app-way__body">
        <p className="kern-body app-way__head">
          <span className="app-sr-only">{t('step', { n: place(step) })}: </span>
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
          {before ? <> · {followsText(before, place(before), language)}</> : null}
        </p>
        <Votes step={step} language={language} />
        {step.text === undefined || step.text === '' ? null : <q className="app-answer">{step.text}</q>}
      </div>
    </div>
  );
}

/** For the colour of a station: behind, ahead, or given up. */
function phaseOf({ state, outcome }: Step): 'done' | 'open' | 'again' | 'dropped' {
  if (outcome !== undefined && comesAgain(outcome)) return 'again';
  if (state === 'consulted') return 'done';
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
