import type { ReactElement } from 'react';
import type { Operations } from '#libs/database/stores/administration.store.js';
import { shortInstant } from '../task/due.js';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { DescriptionList } from '../view/lists.js';
import { Link } from '../view/links.js';
import { countOf, type Resting } from './kept.js';
import { adminTexts } from './texts.js';

interface OperationsViewProps {
  readonly operations: Operations;
  readonly resting: Resting;
  readonly temporalUi: string | undefined;
  readonly language: Language;
}

/** How operations fare, at a glance: numbers, and the ways to look closer. */
export function OperationsView({ operations, resting, temporalUi, language }: OperationsViewProps): ReactElement {
  const t = adminTexts(language);
  const { undecided, undecidedSince, unsentMails, failedMails, openEffects, failingEffects } = operations;
  const since = shortInstant(undecidedSince, language);
  return (
    <DescriptionList
      items={[
        { key: 'running', term: t('running'), value: countOf(resting.running) },
        { key: 'kept', term: t('kept'), value: countOf(resting.kept) },
        {
          key: 'undecided',
          term: t('undecided'),
          value: undecided === 0 ? '0' : t('undecidedSince', { count: undecided, at: since }),
          action: <Mark bad={undecided > 0} language={language} />,
        },
        {
          key: 'effects',
          term: t('openEffects'),
          value:
            failingEffects === 0 ? openEffects : t('failingEffects', { count: openEffects, failing: failingEffects }),
          action: <Mark bad={failingEffects > 0} language={language} />,
        },
        { key: 'unsent', term: t('unsentMails'), value: unsentMails },
        {
          key: 'failed',
          term: t('failedMails'),
          value: failedMails,
          action: <Mark bad={failedMails > 0} language={language} />,
        },
        {
          key: 'temporal',
          term: t('temporal'),
          value: temporalUi === undefined ? t('temporalNone') : <Link href={temporalUi}>{t('temporalLink')}</Link>,
        },
        {
          key: 'health',
          term: t('health'),
          value: (
            <span className="app-two-lines">
              <Link href="/health/live">{t('healthLive')}</Link>
              <Link href="/health/ready">{t('healthReady')}</Link>
              <span>{t('healthOthers')}</span>
            </span>
          ),
        },
        {
          key: 'interfaces',
          term: t('interfaces'),
          value: (
            <span className="app-two-lines">
              <Link href="/api">{t('interfaceApi')}</Link>
              <Link href="/oparl/v1.1">{t('interfaceOparl')}</Link>
            </span>
          ),
        },
      ]}
    />
  );
}

function Mark({ bad, language }: { readonly bad: boolean; readonly language: Language }): ReactElement {
  const t = adminTexts(language);
  return bad ? <Badge kind="warning">{t('attention')}</Badge> : <Badge kind="success">{t('ok')}</Badge>;
}
