import type { ReactElement } from 'react';
import { CommandLinks } from '../commands/command-links.js';
import { stateText, wordsOf } from '../dossier/words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { Table } from '../view/table.js';
import { Bars, counted } from './bars.js';
import { Countdown, DateLine } from './date-line.js';
import { JurySection } from './jury-section.js';
import type { Glance } from './round-desk.js';
import { taskHref } from './round-links.js';
import { childProcessOf } from './round-processes.js';
import { AwardsView } from './sealed-view.js';
import { roundTexts } from './texts.js';

/** A round at a glance: what comes next, what is missing, its nominations and its jury; contents of none. */
export function glancePage(visit: Visit, glance: Glance, commands: readonly string[], now: Date): ReactElement {
  const { language } = visit;
  const t = roundTexts(language);
  const { opened, state, dates, next, awarded } = glance;
  const { dossier, words } = opened;
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${dossier.title}`} width="wide">
      <BackLink href={`/dossiers/${dossier.reference}`}>{t('toDossier')}</BackLink>
      <PageTitle
        preline={`${words.name} · ${dossier.reference}`}
        badge={<Badge kind="info">{stateText(state, words)}</Badge>}
      >
        {dossier.title}
      </PageTitle>
      <div className="app-columns app-columns--main">
        <Section id="dates" title={t('dates')}>
          <Countdown dates={dates} next={next} now={now} />
          <DateLine dates={dates} next={next} now={now} />
        </Section>
        <div>
          <Missing glance={glance} />
          <Tasks glance={glance} commands={commands} />
        </div>
      </div>
      {awarded ? (
        <Section id="awards" title={t('awards')}>
          <AwardsView awarded={awarded} language={language} />
        </Section>
      ) : null}
      <Nominations glance={glance} />
      <JurySection glance={glance} />
      <Conflicts glance={glance} />
    </Layout>
  );
}

interface Part {
  readonly glance: Glance;
}

function Missing({ glance: { opened, missing, unjoined, lacking, nominations } }: Part): ReactElement {
  const t = roundTexts(opened.language);
  const lines = [
    ...missing.map((key) => opened.words.refusals?.[key] ?? key),
    ...(unjoined === 0 ? [] : [t('unjoined', { count: unjoined })]),
  ];
  return (
    <Section id="missing" title={t('missing')}>
      {lines.length === 0 ? (
        <p className="kern-body">{t('missingNone')}</p>
      ) : (
        <ul className="app-missing">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {nominations.map(({ id, reference, title }) => {
            const count = lacking.get(id);
            return count === undefined ? null : (
              <li key={id}>
                <Link href={`/dossiers/${reference}`}>{title}</Link> ({reference}): {t('lacking', { count })}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function Tasks({ glance, commands }: Part & { readonly commands: readonly string[] }): ReactElement {
  const { opened, tasks } = glance;
  const t = roundTexts(opened.language);
  return (
    <Section id="tasks" title={t('tasks')}>
      {tasks.length === 0 ? <p className="kern-body kern-body--muted">{t('tasksNone')}</p> : null}
      <ButtonGroup>
        {tasks.map((task) => (
          <LinkButton key={task.key} href={taskHref(opened.dossier.reference, task)}>
            {opened.words.tasks[task.name] ?? task.name}
          </LinkButton>
        ))}
        {opened.dossier.readers ? (
          <LinkButton href={`/rounds/${opened.dossier.reference}/session`} variant="secondary">
            {t('toRoom')}
          </LinkButton>
        ) : null}
      </ButtonGroup>
      <CommandLinks opened={opened} commands={commands} />
    </Section>
  );
}

function Nominations({ glance }: Part): ReactElement {
  const { opened, nominations, category } = glance;
  const t = roundTexts(opened.language);
  const unscreened = nominations.filter((one) => one.unscreened).length;
  const inRound = nominations.filter((one) => one.inRound).length;
  const words = wordsOf(childProcessOf(opened.dossier.process), opened.language);
  const bars = (keys: readonly string[], label: (key: string) => string) =>
    counted(keys).map((one) => ({ ...one, label: label(one.key) }));
  const origins = nominations.map(({ byThird }) => (byThird ? 'third' : 'self'));
  return (
    <Section id="nominations" title={t('nominations')}>
      {nominations.length === 0 ? (
        <p className="kern-body kern-body--muted">{t('nominationsNone')}</p>
      ) : (
        <>
          <p className="kern-body">
            {t('total', { count: nominations.length, inRound })}{' '}
            {unscreened === 0 ? t('screened') : t('unscreened', { count: unscreened })}
          </p>
          <div className="app-thirds">
            <Bars
              title={t('byCategory')}
              bars={bars(
                nominations.map((one) => one.category),
                category,
              )}
            />
            <Bars title={t('byOrigin')} bars={bars(origins, (key) => t(key === 'third' ? 'third' : 'self'))} />
            <Bars
              title={t('byState')}
              bars={bars(
                nominations.map(({ state }) => state),
                (key) => stateText(key, words),
              )}
            />
          </div>
        </>
      )}
    </Section>
  );
}

/** In how many nominations somebody of the jury has a conflict of interest; who and in which, is the office's to know. */
function Conflicts({ glance }: Part): ReactElement | null {
  const { opened, nominations, jury: all, office, names } = glance;
  const t = roundTexts(opened.language);
  const jury = new Set(all.members.map(({ person }) => person));
  if (jury.size === 0) return null;
  const affected = nominations.flatMap((one) => {
    const biased = one.biased.filter((person) => jury.has(person));
    return biased.length === 0 || !one.inRound ? [] : [{ ...one, biased }];
  });
  return (
    <Section id="conflicts" title={t('conflicts')}>
      <p className="kern-body">
        {affected.length === 0 ? t('conflictsNone') : t('conflicts', { count: affected.length })} {t('conflictsNote')}
      </p>
      {office && affected.length > 0 ? (
        <Table
          caption={t('conflicts')}
          captionHidden
          rows={affected}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'nomination',
              label: t('nomination'),
              rowHeader: true,
              cell: ({ reference, title }) => (
                <span className="app-two-lines">
                  <Link href={`/dossiers/${reference}`}>{title}</Link>
                  <span>{reference}</span>
                </span>
              ),
            },
            {
              key: 'persons',
              label: t('person'),
              cell: ({ biased }) => biased.map((person) => names.get(person) ?? '').join(', '),
            },
          ]}
        />
      ) : null}
    </Section>
  );
}
