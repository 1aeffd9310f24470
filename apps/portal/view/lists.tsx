import type { ReactElement, ReactNode } from 'react';
import { Badge } from './badge.js';
import { useTexts } from './page-context.js';
import { Instant } from './values.js';
import type { Kind } from './alert.js';

export interface Description {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** A link or button at the end of the line. */
  readonly action?: ReactNode;
  readonly key?: string;
}

/** Names and values. `stacked` puts the value below its name, for narrow columns and long texts. */
export function DescriptionList(props: {
  readonly items: readonly Description[];
  readonly stacked?: boolean;
}): ReactElement {
  return (
    <dl className={`kern-description-list app-descriptions${props.stacked ? ' kern-description-list--col' : ''}`}>
      {props.items.map(({ term, value, action, key }, index) => (
        <div className="kern-description-list-item" key={key ?? index}>
          <dt className="kern-description-list-item__key">{term}</dt>
          <dd className="kern-description-list-item__value">
            <div>{value}</div>
            {action === undefined ? null : <div className="app-descriptions__action">{action}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface TimelineEntry {
  readonly key: string;
  readonly at: Date | string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly by?: ReactNode;
}

/** What happened, entry by entry, in the order given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactElement {
  return (
    <ol className="app-timeline">
      {entries.map(({ key, at, title, text, by }) => (
        <li key={key} className="app-timeline__entry">
          <p className="kern-body kern-body--bold">{title}</p>
          <p className="kern-body kern-body--small kern-body--muted">
            <Instant at={at} short />
            {by === undefined ? null : <> · {by}</>}
          </p>
          {text === undefined ? null : <div className="kern-body">{text}</div>}
        </li>
      ))}
    </ol>
  );
}

export interface Step {
  readonly key: string;
  readonly label: ReactNode;
  readonly state: 'done' | 'current' | 'upcoming';
  readonly note?: ReactNode;
}

/** The way of an application in a few steps, with the present one marked. */
export function StatusSteps({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
}): ReactElement {
  const t = useTexts();
  return (
    <ol className="app-steps" aria-label={label}>
      {steps.map(({ key, label: name, state, note }) => (
        <li
          key={key}
          className={`app-steps__step app-steps__step--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="app-steps__label">{name}</span>
          <span className="app-steps__note">{note ?? t(`steps.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

export type TaskState = 'notStarted' | 'inProgress' | 'complete' | 'blocked';

export interface TaskItem {
  readonly key: string;
  readonly title: string;
  /** Missing for what can't be done yet. */
  readonly href?: string;
  readonly state: TaskState;
}

const taskKinds: Readonly<Record<TaskState, Kind | 'neutral'>> = {
  notStarted: 'neutral',
  inProgress: 'info',
  complete: 'success',
  blocked: 'neutral',
};

/** Numbered tasks with their state: the hub of a form of several pages. */
export function TaskList({ items }: { readonly items: readonly TaskItem[] }): ReactElement {
  const t = useTexts();
  return (
    <ol className="kern-task-list__list app-task-list">
      {items.map(({ key, title, href, state }, index) => (
        <li className="kern-task-list__item" key={key}>
          <div className="kern-task-list__title">
            {href === undefined ? (
              <span className="kern-task-list__content-wrapper kern-body">
                <span className="kern-number">{index + 1}</span>
                <span>{title}</span>
              </span>
            ) : (
              <a
                className="kern-task-list__content-wrapper kern-link kern-link--no-visited-state kern-link--stretched"
                href={href}
                aria-describedby={`task-${key}`}
              >
                <span className="kern-number">{index + 1}</span>
                <span>{title}</span>
              </a>
            )}
          </div>
          <div className="kern-task-list__status" id={`task-${key}`}>
            <Badge kind={taskKinds[state]}>{t(`task.${state}`)}</Badge>
          </div>
        </li>
      ))}
    </ol>
  );
}
