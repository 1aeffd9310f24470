import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import { useTexts } from './page-context.js';
import type { Kind } from './alert.js';

const icons: Readonly<Record<Kind, IconName>> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

interface BadgeProps {
  /** `neutral` has no icon and no colour. */
  readonly kind?: Kind | 'neutral';
  readonly children: ReactNode;
}

/** A word or two about a state; icon and words say the same as the colour. */
export function Badge({ kind = 'neutral', children }: BadgeProps): ReactElement {
  return (
    <span
      className={`kern-badge kern-badge--small ${kind === 'neutral' ? 'app-badge-neutral' : `kern-badge--${kind}`}`}
    >
      {kind === 'neutral' ? null : <Icon name={icons[kind]} small />}
      <span className="kern-label kern-label--small">{children}</span>
    </span>
  );
}

interface DueBadgeProps {
  /** Last day on which it may be done, `YYYY-MM-DD`. */
  readonly due: string;
  /** Today in Berlin, `YYYY-MM-DD`. */
  readonly today: string;
  /** the minute until which it may be done that day is over */
  readonly passed?: boolean;
}

/** How long there still is, in calendar days: overdue, due today, due soon (up to three days), due later. */
export function DueBadge({ due, today, passed = false }: DueBadgeProps): ReactElement {
  const t = useTexts();
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days < 0) return <Badge kind="danger">{t('due.overdue', { count: -days })}</Badge>;
  if (days === 0 && passed) return <Badge kind="danger">{t('due.passed')}</Badge>;
  if (days === 0) return <Badge kind="warning">{t('due.today')}</Badge>;
  if (days === 1) return <Badge kind="warning">{t('due.tomorrow')}</Badge>;
  return <Badge kind={days <= 3 ? 'warning' : 'neutral'}>{t('due.inDays', { count: days })}</Badge>;
}
