import type { ReactElement } from 'react';
import { queueViews } from '#libs/database/stores/queue.store.js';
import { ReceiptAlert } from '../dossier/receipt-alert.js';
import type { Receipt } from '../dossier/receipts.js';
import { wordsOf } from '../dossier/words.js';
import { ProgrammeFilter } from '../programmes/own-programmes.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { declarationTexts } from '../task/declaration-texts.js';
import { peopleTexts } from '../people/texts.js';
import { juryTexts } from '../rounds/jury-texts.js';
import { Alert } from '../view/alert.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { FilterSelect } from './filter-select.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { dayText } from '../view/values.js';
import { ListKeys, Tabs } from '../view/navigation.js';
import type { QueuePage, QueueQuery } from './inbox.js';
import { queueHref } from './queue-query.js';
import { QueueTable } from './queue-table.js';
import { queueTexts } from './texts.js';

interface QueuePageProps {
  readonly query: QueueQuery;
  readonly queue: QueuePage;
  readonly receipt: Receipt | undefined;
}

/** The queue: views as tabs with their numbers, a selection, the tasks, and the way to more of them. */
export function queuePage(visit: Visit, { query, queue, receipt }: QueuePageProps): ReactElement {
  const { language } = visit;
  const t = queueTexts(language);
  const tabs = queueViews.map((view) => ({
    href: queueHref(query, { view }),
    label: t(view),
    count: queue.counts[view] > 99 ? '99+' : queue.counts[view],
    current: view === query.view,
  }));
  return (
    <Layout {...frameOf(visit)} title={`${t('title')}: ${t(query.view)}`} width="wide">
      <ReceiptAlert receipt={receipt} language={language} withReference />
      <PageTitle>{t('title')}</PageTitle>
      <StandsIn queue={queue} language={language} />
      <ToJudge count={queue.toJudge} language={language} />
      <Tabs tabs={tabs} label={t('views')} />
      <Filter visit={visit} query={query} queue={queue} />
      {queue.rows.length === 0 ? (
        <p className="kern-body kern-body--muted">{t(`empty.${query.view}`)}</p>
      ) : (
        <ListKeys>
          {queue.rows.some(({ asks, standing }) => asks && standing?.may) ? (
            <p className="kern-body kern-body--small kern-body--muted">{declarationTexts(language)('queueNote')}</p>
          ) : null}
          <QueueTable rows={queue.rows} query={query} language={language} />
        </ListKeys>
      )}
      {queue.next || query.after ? (
        <nav className="app-pagination" aria-label={t('pages')}>
          {query.after ? <Link href={queueHref(query)}>{t('first')}</Link> : null}
          {queue.next ? (
            <Link href={queueHref(query, { after: queue.next })} icon="chevron-right">
              {t('next')}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </Layout>
  );
}

/** For whom the person stands in, and until when. */
function StandsIn({
  queue,
  language,
}: {
  readonly queue: QueuePage;
  readonly language: Language;
}): ReactElement | null {
  if (queue.standsIn.length === 0) return null;
  const t = peopleTexts(language);
  const names = queue.standsIn.map(({ absent, toDay }) =>
    t('until', { name: absent, day: dayText(toDay, language, true) }),
  );
  return <Alert kind="info" title={t('standsIn', { names: names.join(', ') })} />;
}

/** Nominations to judge are read on a page of their own: thirty rows of them would hide all else. */
function ToJudge({ count, language }: { readonly count: number; readonly language: Language }): ReactElement | null {
  if (count === 0) return null;
  const t = juryTexts(language);
  return (
    <div className="app-flash">
      <Alert kind="info" title={t('queue', { count })}>
        <Link href="/jury">{t('queueLink')}</Link>
      </Alert>
    </div>
  );
}

function Filter({
  visit,
  query,
  queue,
}: {
  readonly visit: Visit;
  readonly query: QueueQuery;
  readonly queue: QueuePage;
}): ReactElement {
  const { language } = visit;
  const t = queueTexts(language);
  return (
    <form method="get" action="/queue" className="app-filter" role="search" aria-label={t('filter')}>
      <input type="hidden" name="view" value={query.view} />
      <ProgrammeFilter
        programmes={queue.programmes}
        value={query.programme}
        label={t('programme')}
        all={t('all')}
        language={language}
      />
      <FilterSelect
        name="process"
        label={t('process')}
        all={t('all')}
        value={query.process}
        options={queue.processes.map((process) => ({ value: process, label: wordsOf(process, language).name }))}
      />
      <Button variant="secondary">{t('apply')}</Button>
      {query.programme || query.process ? (
        <Link href={queueHref(query, { programme: undefined, process: undefined })}>{t('reset')}</Link>
      ) : null}
    </form>
  );
}
