import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import { useTexts } from './page-context.js';

interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly icon?: IconName;
  readonly small?: boolean;
  /** Says where one among many equal links leads: "Ändern: Titel". Must begin with the visible words. */
  readonly label?: string;
  readonly lang?: string;
  readonly current?: boolean;
}

/** A link in running text or in a list. */
export function Link({ href, children, icon, small, label, lang, current }: LinkProps): ReactElement {
  return (
    <a
      href={href}
      className={`kern-link kern-link--no-visited-state${small ? ' kern-link--small' : ''}`}
      aria-label={label}
      lang={lang}
      hrefLang={lang}
      aria-current={current ? 'page' : undefined}
    >
      {icon ? <Icon name={icon} small={small === true} /> : null}
      {children}
    </a>
  );
}

/** The way back, above the heading of a page. */
export function BackLink({ href, children }: { readonly href: string; readonly children?: ReactNode }): ReactElement {
  const t = useTexts();
  return (
    <p className="app-back-link">
      <Link href={href} icon="arrow-back">
        {children ?? t('layout.back')}
      </Link>
    </p>
  );
}
