import { randomUUID } from 'node:crypto';
import type { ReactElement } from 'react';
import { CallApplicationsView } from '../calls/call-applications.js';
import { callTexts } from '../calls/texts.js';
import { dossierFacts } from '../dossier/dossier-head.js';
import { taskSources } from '../dossier/dossier-reader.js';
import { reasonText } from '../dossier/reason.js';
import { dossierTexts } from '../dossier/texts.js';
import { stateText } from '../dossier/words.js';
import { AnswersView } from '../forms/answers-view.js';
import { FormPage } from '../forms/form-page.js';
import type { FormState } from '../forms/form-state.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { taskTexts } from '../task/texts.js';
import { Alert } from '../view/alert.js';
import { Badge } from '../view/badge.js';
import { Button, ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { DescriptionList } from '../view/lists.js';
import type { CommandAct, CommandView } from './command-desk.js';
import { commandHint, commandText } from './command-text.js';

/** What of a dossier stands above a command for it. */
const grounds = new Set(['organisation', 'received', 'closes', 'requested']);

/** A command of a dossier: its form or a confirmation; or why it is not possible now, with what was typed. */
export function commandPage(visit: Visit, view: CommandView, act?: CommandAct): ReactElement {
  const { opened, name, form, draft, begun, refusal } = view;
  const { dossier, words, language } = opened;
  const title = commandText(words, name);
  const hint = commandHint(words, name);
  const home = `/dossiers/${dossier.reference}`;
  const typed = act && 'typed' in act ? act.typed : refusal ? (draft?.data ?? {}) : begun;
  const state = form && {
    definition: form.definition,
    language,
    answers: typed,
    sources: taskSources(opened),
    files: view.files,
    errors: act?.kind === 'faulty' ? act.errors : [],
  };
  return (
    <Layout {...frameOf(visit)} title={`${title} – ${dossier.reference}`} faulty={act !== undefined}>
      <BackLink href={home}>{dossier.reference}</BackLink>
      <PageTitle
        preline={`${dossier.reference} · ${dossier.title}`}
        badge={<Badge>{stateText(dossier.state, words)}</Badge>}
      >
        {title}
      </PageTitle>
      {hint === undefined || refusal ? null : <p className="kern-body app-form-note">{hint}</p>}
      {dossier.applicantId ? (
        <div className="kern-body app-form-note">
          <DescriptionList items={dossierFacts(opened).filter(({ key = '' }) => grounds.has(key))} />
        </div>
      ) : null}
      {refusal ? (
        <Refused reason={reasonText(refusal, words, language)} form={state} home={home} view={view} />
      ) : state ? (
        <WithForm view={view} form={state} act={act} />
      ) : (
        <Confirm view={view} />
      )}
      {opened.applications ? (
        <Section
          title={
            opened.applications.money ? callTexts(language)('applications') : dossierTexts(language)('nominations')
          }
          id="applications"
        >
          <CallApplicationsView applications={opened.applications} language={language} />
        </Section>
      ) : null}
    </Layout>
  );
}

function WithForm(props: {
  readonly view: CommandView;
  readonly form: FormState;
  readonly act: CommandAct | undefined;
}): ReactElement {
  const { view, form, act } = props;
  const { opened, name, draft } = view;
  const t = taskTexts(opened.language);
  const action = `/dossiers/${opened.dossier.reference}/commands/${name}`;
  return (
    <FormPage
      form={form}
      page="main"
      level={2}
      action={action}
      version={act && 'revision' in act ? act.revision : (draft?.revision ?? 0)}
      commandId={randomUUID()}
      buttons={[
        { value: 'give', label: commandText(opened.words, name) },
        { value: 'save', label: t('save'), variant: 'secondary' },
      ]}
      defaultAction="save"
      autosave={action}
      savedAt={act ? undefined : draft?.updatedAt}
    >
      {act?.kind === 'stale' ? (
        <Alert kind="warning" title={t('stale')} live>
          {t('staleText')}
        </Alert>
      ) : null}
    </FormPage>
  );
}

function Confirm({ view: { opened, name } }: { readonly view: CommandView }): ReactElement {
  const home = `/dossiers/${opened.dossier.reference}`;
  return (
    <form method="post" action={`${home}/commands/${name}`} className="app-form">
      <CsrfField />
      <input type="hidden" name="_command" value={randomUUID()} />
      <ButtonGroup>
        <Button name="_action" value="give">
          {commandText(opened.words, name)}
        </Button>
        <LinkButton href={home} variant="secondary">
          {taskTexts(opened.language)('cancel')}
        </LinkButton>
      </ButtonGroup>
    </form>
  );
}

function Refused(props: {
  readonly reason: string;
  readonly form: FormState | undefined;
  readonly home: string;
  readonly view: CommandView;
}): ReactElement {
  const { reason, form, home, view } = props;
  const { words, language } = view.opened;
  const t = taskTexts(language);
  const hasInput = form !== undefined && Object.keys(form.answers).length > 0;
  return (
    <div className="app-stack">
      <Alert kind="warning" title={t('overtaken')} live>
        <p>{reason}</p>
        {hasInput ? <p>{t('overtakenText')}</p> : null}
      </Alert>
      {hasInput ? (
        <details className="app-details" open>
          <summary>{t('yourInput')}</summary>
          <AnswersView form={form} stacked level={2} />
        </details>
      ) : null}
      <div>
        <Button disabledReason={reason}>{commandText(words, view.name)}</Button>
      </div>
      <p>
        <LinkButton href={home} variant="secondary">
          {view.opened.dossier.reference}
        </LinkButton>
      </p>
    </div>
  );
}
