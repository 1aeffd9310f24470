import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.js';
import { Link } from './links.js';
import { useTexts } from './page-context.js';

export type Kind = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  readonly kind: Kind;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Speaks up when the page opens: for the outcome of what was just done. */
  readonly live?: boolean;
}

/** A boxed message. Its kind is told by icon and heading, not by colour alone. */
export function Alert({ kind, title, children, live }: AlertProps): ReactElement {
  const t = useTexts();
  const role = live ? (kind === 'danger' || kind === 'warning' ? 'alert' : 'status') : undefined;
  return (
    <div className={`kern-alert kern-alert--${kind}`} role={role}>
      <div className="kern-alert__header">
        <Icon name={kind} />
        <span className="kern-title">{title ?? t(`alert.${kind}`)}</span>
      </div>
      {children === undefined || children === null ? null : <div className="kern-alert__body">{children}</div>}
    </div>
  );
}

/** One line of the error summary: what is wrong, and the field that it is about. */
export interface SummaryItem {
  readonly href: string;
  readonly text: string;
}

/** All errors of a page on top of it, each a link to its field; takes the focus when the page opens. */
export function ErrorSummary({ items }: { readonly items: readonly SummaryItem[] }): ReactElement | null {
  const t = useTexts();
  if (items.length === 0) return null;
  return (
    <div className="kern-alert kern-alert--danger" role="alert" tabIndex={-1} id="error-summary" autoFocus>
      <div className="kern-alert__header">
        <Icon name="danger" />
        <h2 className="kern-title">{t('errors.title', { count: items.length })}</h2>
      </div>
      <div className="kern-alert__body">
        <ul className="app-plain-list">
          {items.map(({ href, text }) => (
            <li key={href + text}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
