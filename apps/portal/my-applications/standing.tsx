import type { ReactElement } from 'react';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { mainState, type Counted } from '#libs/engine/state.js';
import { processes } from '#libs/processes/index.js';
import { Figures, figuresOf } from '../application/figures.js';
import { deadlineText as howCounted } from '../dossier/deadline-text.js';
import { deadlineText } from '../programmes/deadline.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { DescriptionList } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { besides, publicStateOf } from './stages.js';
import { foreign, markOfWords, officeLanguage, wordsIn } from '../view/languages.js';

interface StandingProps {
  readonly dossier: Dossier;
  readonly file: DossierFile;
}

/** What happens now and next, what it means, its numbers and dates; and what stands beside it. */
export function Standing({ dossier, file }: StandingProps): ReactElement {
  const { language } = usePage();
  const said = saidOf(dossier, language);
  const state = publicStateOf(dossier);
  const dates = datesOf(dossier, language);
  return (
    <>
      {said ? (
        <div {...said.mark}>
          <p className="kern-body kern-body--bold">{said.now}</p>
          <p className="kern-body">{said.next}</p>
        </div>
      ) : null}
      <Figures figures={figuresOf(dossier, file, state?.figures ?? [], language)} />
      {state?.means?.map((words) => (
        <p key={words.en} className="kern-body" {...markOfWords(words, language)}>
          {wordsIn(words, language)}
        </p>
      ))}
      {dates.length === 0 ? null : (
        <DescriptionList
          items={dates.map(({ label, at, counted }) => ({
            key: label,
            term: label,
            value: (
              <>
                <time dateTime={at}>{deadlineText(new Date(at), language)}</time>
                {counted === undefined ? null : <div className="kern-body--small kern-body--muted">{counted}</div>}
              </>
            ),
          }))}
        />
      )}
      {besides(dossier).map(({ name, kind, ...words }) => (
        <Alert key={name} kind={kind === 'neutral' ? 'info' : kind} title={wordsIn(words, language).title}>
          <p>{wordsIn(words, language).text}</p>
        </Alert>
      ))}
    </>
  );
}

/** What happens now and next in the state it rests in: in the reader's language, else as the office says it. */
export function saidOf({ process, state }: Pick<Dossier, 'process' | 'state'>, language: Language) {
  const { texts, publicView } = processes[process] ?? {};
  const key = mainState(state);
  const own = language === 'de' || language === 'en' ? undefined : publicView?.says?.[language][key];
  if (own) return { ...own, mark: {} };
  const said = texts?.[officeLanguage(language)].applicant[key];
  return said && { ...said, mark: foreign(language) };
}

/** The dates that a state shows, of the tasks and timers that are open. */
function datesOf(dossier: Dossier, language: Language) {
  const { tasks = [], timers = [] } = dossier.snapshot ?? {};
  return (publicStateOf(dossier)?.dates ?? []).flatMap((date) => {
    const open: { dueAt: string; counted: Counted } | undefined =
      date.task === undefined
        ? timers.find(({ kind, name }) => kind === 'timer' && name === date.timer)
        : tasks.find(({ name }) => name === date.task);
    if (!open) return [];
    const counted = date.counted === true ? howCounted(open, language) : undefined;
    return [{ label: wordsIn(date, language), at: open.dueAt, counted }];
  });
}
