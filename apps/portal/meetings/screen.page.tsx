import { createHash } from 'node:crypto';
import type { ReactElement } from 'react';
import { publicItems, type Item } from '#libs/processes/council-meeting/agenda.js';
import { quorumOf, resultOf, type Result } from '#libs/processes/council-meeting/sitting.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { BarPicture } from '../rounds/bars.js';
import { Badge } from '../view/badge.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import type { Meeting } from './meeting-desk.js';
import { resultLine, resultText, stepRoleText, wholeDay } from './meeting-words.js';
import { QuorumView } from './quorum-view.js';
import { roomTexts } from './room-texts.js';
import { meetingTexts } from './texts.js';

/** All that an audience is shown. Of the part that is not public: that it is. */
interface Shown {
  readonly phase: 'before' | 'public' | 'internal' | 'over';
  readonly item: Item | undefined;
  readonly result: Result | undefined;
  readonly next: readonly Item[];
  readonly decided: readonly { readonly item: Item; readonly result: Result }[];
}

/** The meeting for its audience, on a screen of its own that renews itself. */
export function screenPage(visit: Visit, meeting: Meeting): ReactElement {
  const { language } = visit;
  const t = roomTexts(language);
  const { dossier, sitting } = meeting;
  const shown = shownOf(meeting);
  return (
    <Layout {...frameOf(visit)} title={`${t('screenTitle')}: ${dossier.title}`} width="full">
      <BackLink href={`/meetings/${dossier.reference}`}>{t('back')}</BackLink>
      <live-part
        id="screen"
        className="app-room app-meeting app-screen"
        data-seconds={4}
        data-version={versionOf(meeting, shown)}
      >
        <header className="app-room__head">
          <h1>{sitting.body?.name ?? sitting.bodyKey}</h1>
          <p>{meetingTexts(language)('when', { day: wholeDay(sitting.on, language), time: sitting.startsAt })}</p>
        </header>
        <Screen meeting={meeting} shown={shown} />
      </live-part>
    </Layout>
  );
}

function shownOf({ state, sitting, chapters }: Meeting): Shown {
  const items = publicItems(sitting.items, chapters);
  const current = sitting.items.find(({ id }) => id === sitting.current);
  const item = items.find(({ id }) => id === sitting.current);
  const running = state === 'running';
  const phase =
    state === 'planned' || state === 'invited' || state === 'cancelled'
      ? 'before'
      : !running
        ? 'over'
        : current && !item
          ? 'internal'
          : 'public';
  // Nothing moves on the screen while the doors are closed.
  if (phase === 'internal') return { phase, item: undefined, result: undefined, next: [], decided: [] };
  const results = items.flatMap((one) => {
    const result = resultOf(sitting, one.id);
    return result ? [{ item: one, result }] : [];
  });
  return {
    phase,
    item: running ? item : undefined,
    result: running && item ? resultOf(sitting, item.id) : undefined,
    next: items.filter(({ id }) => id !== item?.id && !resultOf(sitting, id)).slice(0, 5),
    decided: results.filter((one) => one.item.id !== item?.id),
  };
}

/** Another one with everything that is shown, and with nothing else. */
function versionOf({ sitting }: Meeting, shown: Shown): string {
  const { voters, barred } = quorumOf(sitting, shown.item?.id);
  const people = shown.phase === 'public' ? [voters.length, barred.length] : [];
  const seen = JSON.stringify([shown, people]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 16);
}

function Screen({ meeting, shown }: { readonly meeting: Meeting; readonly shown: Shown }): ReactElement {
  const { sitting, language, numbers } = meeting;
  const t = roomTexts(language);
  const { phase, item, result, next, decided } = shown;
  if (phase === 'internal') return <p className="app-screen__door">{t('internalPart')}</p>;
  return (
    <div className="app-room__columns">
      <div>
        {phase === 'before' ? (
          <section className="app-room__table">
            <h2>{t('welcome')}</h2>
            <p className="app-table-title">{t('startsAt', { time: sitting.startsAt })}</p>
            <p>{sitting.room}</p>
          </section>
        ) : null}
        {phase === 'over' ? (
          <section className="app-room__table">
            <h2>{t('thanks')}</h2>
          </section>
        ) : null}
        {item ? (
          <section className={`app-room__table${result ? '' : ' app-room__table--open'}`} aria-labelledby="table">
            <h2 id="table">
              {t('table')}: {numbers.get(item.id)}
            </h2>
            <p className="app-table-title">{item.title}</p>
            <p>
              {[
                item.number === '' ? '' : `${meetingTexts(language)('number')} ${item.number}`,
                stepRoleText(item.role ?? '', language),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {result ? <ResultView result={result} meeting={meeting} /> : null}
          </section>
        ) : null}
        {decided.length === 0 ? null : (
          <section aria-labelledby="decided">
            <h2 id="decided">{t('decided')}</h2>
            <ul className="app-room__places">
              {decided.map((one) => (
                <li key={one.item.id}>
                  <span>
                    {numbers.get(one.item.id)} {one.item.title}
                  </span>
                  <Badge kind="success">{resultLine(one.result, language).split(' (')[0]}</Badge>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div>
        {phase === 'public' ? (
          <QuorumView
            quorum={quorumOf(sitting, item?.id)}
            sitting={sitting}
            ofItem={item !== undefined}
            language={language}
          />
        ) : null}
        {next.length === 0 ? null : (
          <section aria-labelledby="next">
            <h2 id="next">{t('upNext')}</h2>
            <ol className="app-room__places">
              {next.map((one) => (
                <li key={one.id}>
                  <span>
                    {numbers.get(one.id)} {one.title}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}

function ResultView({
  result,
  meeting: { language },
}: {
  readonly result: Result;
  readonly meeting: Meeting;
}): ReactElement {
  const t = roomTexts(language);
  const { votes } = result;
  const all = votes.yes + votes.no + votes.abstained;
  return (
    <>
      <p className="app-screen__result">
        {resultText(result.outcome, language)}
        {all === 0 ? null : `, ${meetingTexts(language)(result.majority)}`}
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
    </>
  );
}
