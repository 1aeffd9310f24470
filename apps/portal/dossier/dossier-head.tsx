import type { ReactElement } from 'react';
import { programmeText } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { obstacleText } from './reason.js';
import { CommandLinks } from '../commands/command-links.js';
import { deadlineText } from './deadline-text.js';
import { ExcludedNote } from './excluded.js';
import { Due, DueReason, shortDeadline } from '../task/due.js';
import { extensionOf } from '../task/extension.js';
import { leads, standing } from '../task/standing.js';
import { taskTexts } from '../task/texts.js';
import { LinkButton } from '../view/button.js';
import { Card, Section } from '../view/card.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { Link } from '../view/links.js';
import { Instant } from '../view/values.js';
import type { OpenedDossier } from './dossier-reader.js';
import { dossierTexts } from './texts.js';
import { mainState } from '#libs/engine/state.js';
import { figuresOf } from '../application/figures.js';
import { neverBegan, roleText, standText, stateText, wordsOf } from './words.js';

/** Where the dossier stands, whose it is, and what waits to be done. */
export function DossierHead({
  opened,
  actor,
  commands,
}: {
  readonly opened: OpenedDossier;
  readonly actor: Actor;
  readonly commands: readonly string[];
}): ReactElement {
  const t = dossierTexts(opened.language);
  return (
    <div className="app-columns app-columns--main">
      <Section title={t('overview')} id="overview">
        <DescriptionList items={dossierFacts(opened)} />
      </Section>
      <Section title={t('openTasks')} id="open-tasks">
        <ExcludedNote opened={opened} leads={leads(actor, opened.dossier)} />
        <OpenTasks opened={opened} actor={actor} />
        <CommandLinks opened={opened} commands={commands} />
      </Section>
    </div>
  );
}

/** What everybody who works on a dossier wants to know of it. */
export function dossierFacts({
  dossier,
  compiled,
  frame,
  file,
  related,
  words,
  language,
}: OpenedDossier): Description[] {
  // The office's own dossiers, such as calls, have no applicant.
  const forApplicants = Object.values(compiled.definition.commands).some(({ roles }) => roles.includes('applicant'));
  const t = dossierTexts(language);
  const { applicant, organisation, call } = frame;
  const contact = applicant
    ? [applicant.name, applicant.email].filter((text) => text !== '').join(', ')
    : t('by.unknown');
  const programme = programmeText(frame.texts, language, 'title') || dossier.programme;
  return [
    ...(dossier.number ? [{ key: 'number', term: t('number'), value: dossier.number }] : []),
    {
      key: 'state',
      term: t('state'),
      value: (
        <>
          {t('since', { state: standText(dossier, words, language) })} <Instant at={dossier.stateSince} short />
        </>
      ),
    },
    {
      key: 'waiting',
      term: t('waiting'),
      value: dossier.waitingFor.map((role) => roleText(role, language, words)).join(', ') || t('nobody'),
    },
    { key: 'due', term: t('due'), value: dossier.dueAt ? <Due at={dossier.dueAt} /> : t('noDue') },
    ...(organisation === null ? [] : [{ key: 'organisation', term: t('organisation'), value: organisation }]),
    ...(forApplicants ? [{ key: 'applicant', term: words.applicants ?? t('applicant'), value: contact }] : []),
    { key: 'programme', term: t('programme'), value: programme },
    ...(call === null ? [] : [{ key: 'call', term: words.call ?? t('call'), value: <CallLink frame={frame} /> }]),
    { key: 'received', term: t(forApplicants ? 'received' : 'begun'), value: <Instant at={dossier.createdAt} short /> },
    ...(file.call && forApplicants
      ? [{ key: 'closes', term: t('closes'), value: shortDeadline(file.call.closesAt, language) }]
      : []),
    ...(related.length > 0
      ? [{ key: 'related', term: t('related'), value: <RelatedLinks related={related} language={language} /> }]
      : []),
    ...figuresOf(
      dossier,
      file,
      ['requested', ...(dossier.status === 'active' ? ['intended'] : []), 'granted'],
      language,
    ).map(({ key, label, text }) => ({
      key,
      term: label,
      value: text,
    })),
  ];
}

/** Dossiers that belong together, each with what it is and how far. */
function RelatedLinks({ related, language }: Pick<OpenedDossier, 'related' | 'language'>): ReactElement {
  return (
    <ul className="app-plain-list">
      {related.map(({ dossier: { reference, process, number, state }, opens }) => {
        const words = wordsOf(process, language);
        const name = `${words.name} ${number || reference}`;
        return (
          <li key={reference}>
            {opens ? <Link href={`/dossiers/${reference}`}>{name}</Link> : name} ({stateText(state, words)})
          </li>
        );
      })}
    </ul>
  );
}

function CallLink({ frame: { call, callReference } }: Pick<OpenedDossier, 'frame'>): ReactElement {
  return callReference === null ? <>{call}</> : <Link href={`/dossiers/${callReference}`}>{call}</Link>;
}

/** What a dossier without a task waits for, and its dates; of one that is closed, how it ended. */
function Waits({ opened }: { readonly opened: OpenedDossier }): ReactElement {
  const { dossier, words, language } = opened;
  const t = dossierTexts(language);
  const dates = (dossier.snapshot?.timers ?? []).filter(({ kind }) => kind === 'timer');
  return (
    <div className="app-stack">
      <p className="kern-body">
        {neverBegan(dossier) ? t('neverBeganNote') : (words.waits?.[mainState(dossier.state)] ?? t('noOpenTasks'))}
      </p>
      {dates.length === 0 ? null : (
        <div>
          <p className="kern-body kern-body--muted">{t('byItself')}</p>
          <DescriptionList
            items={dates.map(({ key, name, dueAt }) => ({
              key,
              term: words.events[name] ?? name,
              value: shortDeadline(dueAt, language),
            }))}
          />
        </div>
      )}
    </div>
  );
}

function OpenTasks({ opened, actor }: { readonly opened: OpenedDossier; readonly actor: Actor }): ReactElement {
  const { dossier, compiled, words, language } = opened;
  const t = dossierTexts(language);
  const tasks = dossier.snapshot?.tasks ?? [];
  if (tasks.length === 0) return <Waits opened={opened} />;
  return (
    <div className="app-stack">
      {tasks.map((task) => {
        const mine = standing(compiled, dossier, task, actor);
        const href = `/dossiers/${dossier.reference}/tasks/${task.key}`;
        return (
          <Card
            key={task.key}
            level={3}
            title={words.tasks[task.name] ?? task.name}
            footer={
              <span className="app-row-actions">
                <LinkButton href={href} variant={mine.may ? 'primary' : 'secondary'} small>
                  {t('toTask')}
                </LinkButton>
                {extensionOf(compiled, dossier, task, actor, new Date().toISOString()) ? (
                  <LinkButton href={`${href}/extend`} variant="secondary" small>
                    {taskTexts(language)('extend')}
                  </LinkButton>
                ) : null}
              </span>
            }
          >
            <p>
              <Due at={task.dueAt} /> <DueReason text={deadlineText(task, language)} />
            </p>
            <p>
              {mine.may
                ? task.audience.map((role) => roleText(role, language, words)).join(', ')
                : obstacleText(mine.refusal, words, language)}
            </p>
          </Card>
        );
      })}
    </div>
  );
}
