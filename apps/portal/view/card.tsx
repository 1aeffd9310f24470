import type { ReactElement, ReactNode } from 'react';

interface CardProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Small line above the title, for example a reference. */
  readonly preline?: ReactNode;
  /** Makes the title a link. */
  readonly href?: string;
  readonly footer?: ReactNode;
  /** Level of the heading; 2 unless the card lies in a section with a heading of its own. */
  readonly level?: 2 | 3;
}

/** A framed block with a heading. */
export function Card({ title, children, preline, href, footer, level = 2 }: CardProps): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="kern-card kern-card--hug">
      <div className="kern-card__container">
        <header className="kern-card__header">
          {preline === undefined ? null : <p className="app-preline">{preline}</p>}
          <Heading className="kern-title">
            {href === undefined ? (
              title
            ) : (
              <a className="kern-link kern-link--no-visited-state app-heading-link" href={href}>
                {title}
              </a>
            )}
          </Heading>
        </header>
        <div className="kern-card__body kern-body">{children}</div>
        {footer === undefined ? null : <footer className="kern-card__footer">{footer}</footer>}
      </div>
    </article>
  );
}

/** A part of a page with its heading; `id` lets other pages and the tabs link to it. */
export function Section(props: {
  readonly title: ReactNode;
  readonly id: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  return (
    <section className="app-section" aria-labelledby={`${props.id}-title`} id={props.id}>
      <div className="app-section__header">
        <h2 className="kern-heading-medium" id={`${props.id}-title`}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

/** The heading of a page (its only `h1`), with a small line above and room for a badge beside. */
export function PageTitle(props: {
  readonly children: ReactNode;
  readonly preline?: ReactNode;
  readonly badge?: ReactNode;
  readonly lead?: ReactNode;
}): ReactElement {
  return (
    <header className="app-page-title">
      {props.preline === undefined ? null : <p className="app-preline">{props.preline}</p>}
      <div className="app-page-title__row">
        <h1 className="kern-heading-x-large">{props.children}</h1>
        {props.badge}
      </div>
      {props.lead === undefined ? null : <p className="kern-body kern-body--large app-lead">{props.lead}</p>}
    </header>
  );
}
