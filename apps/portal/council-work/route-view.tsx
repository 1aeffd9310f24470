import type { ReactElement, ReactNode } from 'react';
import type { FittingMeeting } from '#libs/processes/council/fitting-dates.js';
import { Badge } from '../view/badge.js';
import { Button, ButtonGroup } from '../view/button.js';
import type { Language, Translate } from '../view/catalogue.js';
import { dayText } from '../view/values.js';
import { bodyName } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';
import type { RoutePlan } from './route-plan.js';

interface RouteViewProps {
  readonly plan: RoutePlan;
  readonly language: Language;
  /** how the suggestion is taken over; nothing where this person can't */
  readonly take?: Take | undefined;
}

/** A form that is sent by the buttons that take a suggestion over; it may stand elsewhere on the page. */
export interface Take {
  readonly form?: string;
  readonly formAction?: string;
}

const reasons = [
  'inDistrict',
  'touchesIntegration',
  'touchesStaff',
  'touchesFinances',
  'decides',
  'hearsOfIt',
  'own',
] as const;

/** The suggested route: each body with what it is asked for, why, and when it could meet about it. */
export function RouteView({ plan, language, take }: RouteViewProps): ReactElement {
  const t = paperTexts(language);
  const { steps, isSame, otherDays, daysWithout, from, signingDays } = plan;
  const fits = steps.every(({ chosen }) => chosen !== undefined);
  const last = steps.at(-1)?.chosen;
  return (
    <div className="app-stack">
      <p className="kern-body">{t(!isSame ? 'routeLead' : otherDays.length === 0 ? 'routeSame' : 'routeOtherDays')}</p>
      <ol className="app-suggested">
        {steps.map((step) => {
          const because = reasons.find((one) => one === step.because);
          return (
            <li key={`${step.body} ${step.role}`}>
              <p className="kern-body app-suggested__head">
                <strong>{bodyName(plan.register, step.body, step.chosen?.on ?? step.on)}</strong>{' '}
                <Badge kind={step.deciding ? 'info' : 'neutral'}>{t(`role.${step.role}`)}</Badge>
              </p>
              {because ? <p className="kern-body kern-body--small">{t(`because.${because}`)}</p> : null}
              {otherDays.includes(step) ? (
                <p className="kern-body kern-body--small">
                  {t(daysWithout.includes(step) ? 'wishedWithout' : 'wished', {
                    day: dayText(step.on, language, true),
                  })}
                </p>
              ) : null}
              <Dates meetings={step.meetings} chosen={step.chosen} language={language} />
            </li>
          );
        })}
      </ol>
      <p className="kern-body kern-body--small kern-body--muted">
        {fits && last ? t('allFit', { day: dayText(last.on, language) }) : t('notAllFit')}{' '}
        {signingDays > 0
          ? t('datesFrom', { day: dayText(from, language, true), count: signingDays })
          : t('datesFromToday')}
      </p>
      {take ? <TakeOver take={take} t={t} isSame={isSame} withDates={steps.some(({ chosen }) => chosen)} /> : null}
    </div>
  );
}

function TakeOver(props: {
  readonly take: Take;
  readonly t: Translate<'take' | 'takeWithDates' | 'takeHint'>;
  readonly isSame: boolean;
  readonly withDates: boolean;
}): ReactElement | null {
  const { take, t, isSame, withDates } = props;
  if (isSame && !withDates) return null;
  return (
    <>
      <p className="kern-body kern-body--small">{t('takeHint')}</p>
      <ButtonGroup>
        {withDates ? (
          <Button name="_action" value="takeDates" variant="secondary" {...take}>
            {t('takeWithDates')}
          </Button>
        ) : null}
        {isSame ? null : (
          <Button name="_action" value="take" variant="secondary" {...take}>
            {t('take')}
          </Button>
        )}
      </ButtonGroup>
    </>
  );
}

/** The meeting that fits, and the others at hand. */
function Dates(props: {
  readonly meetings: readonly FittingMeeting[];
  readonly chosen: FittingMeeting | undefined;
  readonly language: Language;
}): ReactElement {
  const { meetings, chosen, language } = props;
  const t = paperTexts(language);
  if (meetings.length === 0) return <p className="kern-body kern-body--small kern-body--muted">{t('noDates')}</p>;
  const others = meetings.filter(({ id }) => id !== chosen?.id);
  return (
    <>
      {chosen ? (
        <p className="kern-body app-suggested__date">
          <Badge kind="success">{meetingText(chosen, language)}</Badge> {handInText(chosen, language)}
        </p>
      ) : (
        <p className="kern-body kern-body--small kern-body--muted">{t('noneFits')}</p>
      )}
      {others.length === 0 ? null : (
        <details className="app-details app-details--small">
          <summary>{t('moreDates', { count: others.length })}</summary>
          <ul className="app-plain-list">
            {others.map((meeting): ReactNode => (
              <li key={meeting.id} className="kern-body kern-body--small">
                {meetingText(meeting, language)}. {handInText(meeting, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const meetingText = ({ on, startsAt }: FittingMeeting, language: Language): string =>
  paperTexts(language)('meetingOn', { day: dayText(on, language, true), time: startsAt });

const handInText = ({ handInBy, tooLate }: FittingMeeting, language: Language): string =>
  paperTexts(language)(tooLate ? 'tooLate' : 'handInBy', { day: dayText(handInBy, language, true) });
