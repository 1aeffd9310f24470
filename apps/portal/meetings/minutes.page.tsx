import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import type { Answers } from '#libs/forms/definition.js';
import { rows, text, texts } from '#libs/processes/answers.js';
import type { Item } from '#libs/processes/council-meeting/agenda.js';
import { resultOf } from '#libs/processes/council-meeting/sitting.js';
import { SavedStatus } from '../forms/saved-status.js';
import { formPageTexts } from '../forms/texts.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import type { TaskAct, TaskView } from '../task/task-view.js';
import { Alert, ErrorSummary } from '../view/alert.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { fieldId } from '../view/class-names.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { DescriptionList } from '../view/lists.js';
import { TextArea } from '../view/text-fields.js';
import { clockText } from '../view/values.js';
import type { Meeting } from './meeting-desk.js';
import { resultLine } from './meeting-words.js';
import { minutesTexts } from './minutes-texts.js';

interface MinutesPageProps {
  readonly meeting: Meeting;
  /** undefined where minutes are not written now, or not by this person */
  readonly view: TaskView | undefined;
  readonly act?: TaskAct | undefined;
}

/** The minutes, item by item: what writes itself, and beside it what the clerk says. */
export function minutesPage(visit: Visit, props: MinutesPageProps): ReactElement {
  const { meeting, view, act } = props;
  const { language, dossier, state } = meeting;
  const t = minutesTexts(language);
  const errors = act?.kind === 'faulty' ? act.errors : [];
  const isBefore = ['planned', 'invited', 'running'].includes(state);
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${dossier.title}`} width="wide" faulty={errors.length > 0}>
      <BackLink href={`/meetings/${dossier.reference}`}>{t('back')}</BackLink>
      <ErrorSummary items={errors.map(({ ptr, text: said }) => ({ href: `#${fieldId(ptr)}`, text: said }))} />
      <PageTitle preline={`${dossier.reference} · ${dossier.title}`} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      {act?.kind === 'stale' || act?.kind === 'refused' ? (
        <Alert kind="warning" title={t(act.kind === 'stale' ? 'stale' : 'overtaken')} live>
          {t(act.kind === 'stale' ? 'staleText' : 'overtakenText')}
        </Alert>
      ) : null}
      {view ? (
        <>
          <Returned meeting={meeting} />
          <ByItself meeting={meeting} />
          <Editor {...props} view={view} />
        </>
      ) : (
        <p className="kern-body">{t(isBefore ? 'notYet' : 'done')}</p>
      )}
    </Layout>
  );
}

/** Why whoever chaired the meeting gave them back. */
function Returned({ meeting: { file, language } }: { readonly meeting: Meeting }): ReactElement | null {
  const last = file.log.findLast(({ type }) => type.startsWith('approveMinutes.'));
  if (last?.type !== 'approveMinutes.returned') return null;
  return (
    <div className="app-flash">
      <Alert kind="info" title={minutesTexts(language)('returned')}>
        {text(last.data, 'reason')}
      </Alert>
    </div>
  );
}

/** Who was there, from the opening to the end. */
function ByItself({ meeting: { file, names, language } }: { readonly meeting: Meeting }): ReactElement {
  const t = minutesTexts(language);
  const lists = file.log.filter(({ type }) => type === 'openMeeting.opened' || type === 'leadMeeting.attendance');
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const changes = lists.slice(1).map(({ at, data }, index) => {
    const [before, now] = [texts(lists[index]?.data, 'present'), texts(data, 'present')];
    const came = named(now.filter((id) => !before.includes(id)));
    const left = named(before.filter((id) => !now.includes(id)));
    return `${clockText(at, language)}: ${[came && `+ ${came}`, left && `− ${left}`].filter(Boolean).join('; ')}`;
  });
  return (
    <Section id="attendance" title={t('attendance')}>
      <DescriptionList
        stacked
        items={[
          { term: t('present'), value: named(texts(lists[0]?.data, 'present')) },
          { term: t('comings'), value: changes.length === 0 ? t('comingsNone') : changes.join(' · ') },
        ]}
      />
    </Section>
  );
}

function Editor({ meeting, view, act }: MinutesPageProps & { readonly view: TaskView }): ReactElement {
  const { language, dossier, items } = meeting;
  const t = minutesTexts(language);
  const f = formPageTexts(language);
  const path = `/meetings/${dossier.reference}/minutes`;
  const answers: Answers = act && 'typed' in act ? act.typed : view.begun;
  return (
    <draft-form
      data-autosave={path}
      data-saved={f('savedAt', { time: '%time%' })}
      data-failed={f('saveFailed')}
      data-conflict={f('saveConflict')}
    >
      <form method="post" action={path} noValidate className="app-form">
        <button type="submit" name="_action" value="save" className="app-sr-only" tabIndex={-1} aria-hidden="true">
          {t('save')}
        </button>
        <CsrfField />
        <input type="hidden" name="_task" value={view.line.key} />
        <input
          type="hidden"
          name="_version"
          value={act && 'revision' in act ? act.revision : (view.draft?.revision ?? 0)}
        />
        <input type="hidden" name="_command" value={randomUUID()} />
        <TextArea
          name="/opening"
          label={t('opening')}
          hint={t('openingHint')}
          rows={3}
          value={text(answers, 'opening')}
          optional
        />
        {items.map((item, index) => (
          <ItemText key={item.id} meeting={meeting} item={item} index={index} answers={answers} />
        ))}
        <TextArea name="/closing" label={t('closing')} rows={3} value={text(answers, 'closing')} optional />
        <p className="kern-body">{t('completeHint')}</p>
        <ButtonGroup>
          <Button name="_action" value="complete">
            {t('complete')}
          </Button>
          <Button name="_action" value="preview" variant="secondary">
            {t('preview')}
          </Button>
          <Button name="_action" value="save" variant="secondary">
            {t('save')}
          </Button>
          <LinkButton href={`/meetings/${dossier.reference}`} variant="tertiary">
            {t('back')}
          </LinkButton>
        </ButtonGroup>
        <SavedStatus at={act ? undefined : view.draft?.updatedAt} language={language} />
      </form>
    </draft-form>
  );
}

/** An item: its result as it will be printed, and the words before it. */
function ItemText(props: {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly index: number;
  readonly answers: Answers;
}): ReactElement {
  const { meeting, item, index, answers } = props;
  const { language, numbers, sitting, names } = meeting;
  const t = minutesTexts(language);
  const result = resultOf(sitting, item.id);
  const number = numbers.get(item.id) ?? '';
  const biased = sitting.biasedIn(item.id).map((id) => names.get(id) ?? '');
  const written = rows(answers, 'items').find((row) => text(row, 'item') === item.id);
  return (
    <fieldset className="app-group">
      <legend className="kern-title">
        {number} {item.title}
      </legend>
      <input type="hidden" name={`/items/${index}/item`} value={item.id} />
      {result ? <p className="kern-body">{resultLine(result, language)}</p> : null}
      {biased.length === 0 ? null : <p className="kern-body">{t('biased', { names: biased.join(', ') })}</p>}
      <TextArea
        name={`/items/${index}/text`}
        label={t('textOf', { number })}
        {...(index === 0 ? { hint: t('textHint') } : {})}
        rows={4}
        value={text(written, 'text')}
        optional
      />
    </fieldset>
  );
}
