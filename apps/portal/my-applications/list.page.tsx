import type { ReactElement } from 'react';
import { applicantTask, taskHref } from '../application/applicant-tasks.js';
import { deadlineText, lastDay } from '../programmes/deadline.js';
import { callText } from '../programmes/programme-words.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Badge } from '../view/badge.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { Card, PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { dayText, Instant } from '../view/values.js';
import type { MyDossier, MyDraft } from './my-applications.js';
import { publicStanding } from './stages.js';
import { saidOf } from './standing.js';
import { myTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

interface ListPageProps {
  readonly drafts: readonly MyDraft[];
  readonly dossiers: readonly MyDossier[];
  readonly done?: string | undefined;
}

/** Everything a person has begun and sent; what waits for them stands first. */
export function listPage(visit: Visit, { drafts, dossiers, done }: ListPageProps): ReactElement {
  const t = myTexts(visit.language);
  const waiting = ({ dossier }: MyDossier): number => (applicantTask(dossier) ? 0 : 1);
  const isEmpty = drafts.length + dossiers.length === 0;
  const flash = done === 'deleted' ? ({ kind: 'success', text: t('deleted') } as const) : undefined;
  return (
    <Layout {...frameOf(visit)} title={t('title')} flash={flash}>
      <PageTitle>{t('title')}</PageTitle>
      <div className="app-stack">
        {isEmpty ? <p className="kern-body">{t('none')}</p> : null}
        <p>
          <LinkButton href="/" variant={isEmpty ? 'primary' : 'secondary'}>
            {t('noneLink')}
          </LinkButton>
        </p>
      </div>
      {drafts.length === 0 ? null : (
        <Section id="drafts" title={t('drafts')}>
          <div className="app-stack">
            {drafts.map((draft) => (
              <DraftCard key={draft.id} draft={draft} />
            ))}
          </div>
        </Section>
      )}
      {dossiers.length === 0 ? null : (
        <Section id="submitted" title={t('submitted')}>
          <div className="app-stack">
            {dossiers
              .toSorted((a, b) => waiting(a) - waiting(b))
              .map((mine) => (
                <DossierCard key={mine.dossier.id} mine={mine} />
              ))}
          </div>
        </Section>
      )}
    </Layout>
  );
}

function DraftCard({ draft }: { readonly draft: MyDraft }): ReactElement {
  const { language } = usePage();
  const t = myTexts(language);
  const { call, id } = draft;
  const href = `/drafts/${id}`;
  const title = draft.title || t('untitled');
  const deadline = deadlineText(call.closesAt, language);
  const actions = (
    <ButtonGroup>
      <LinkButton href={href}>{t('continue')}</LinkButton>
      <Link href={`${href}/delete`} label={`${t('delete')}: ${title}`}>
        {t('delete')}
      </Link>
    </ButtonGroup>
  );
  const preline = callText(call, language);
  return (
    <Card level={3} title={title} preline={preline} href={href} footer={actions}>
      <p>{t(call.phase === 'closed' ? 'overdue' : 'until', { deadline })}</p>
      {call.phase === 'closed' ? <p>{t('kept', { day: dayText(lastDay(call.draftsKeptUntil), language) })}</p> : null}
      <p>
        {t('saved', { at: '' })}
        <Instant at={draft.savedAt} short />
      </p>
    </Card>
  );
}

function DossierCard({ mine: { dossier, call } }: { readonly mine: MyDossier }): ReactElement {
  const { language } = usePage();
  const t = myTexts(language);
  const asked = applicantTask(dossier);
  const standing = publicStanding(dossier);
  // Who is asked for something reads that instead.
  const said = asked ? undefined : saidOf(dossier, language);
  return (
    <Card level={3} title={dossier.title} preline={dossier.reference} href={`/applications/${dossier.reference}`}>
      <p className="kern-body kern-body--muted">
        {call ? `${callText(call, language)}, ` : ''}
        {t('received', { at: '' })}
        <Instant at={dossier.createdAt} short />
      </p>
      <Badge kind={standing.kind}>{wordsIn(standing, language)}</Badge>
      {said ? (
        <p {...said.mark}>
          {said.now} {said.next}
        </p>
      ) : null}
      {asked ? <p>{t('act', { deadline: deadlineText(new Date(asked.task.dueAt), language) })}</p> : null}
      {asked ? (
        <p>
          <Link href={taskHref(dossier, asked.task)} label={`${wordsIn(asked.how, language).link}: ${dossier.title}`}>
            {wordsIn(asked.how, language).link}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
