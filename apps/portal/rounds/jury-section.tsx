import type { ReactElement } from 'react';
import { Badge } from '../view/badge.js';
import { Section } from '../view/card.js';
import { Table } from '../view/table.js';
import { BarPicture } from './bars.js';
import type { Glance } from './round-desk.js';
import { roundTexts } from './texts.js';

/** The jury: who is in it, who has joined, and how many nominations each has scored; never how. */
export function JurySection({ glance }: { readonly glance: Glance }): ReactElement {
  const { opened, jury, asked, names } = glance;
  const { language } = opened;
  const t = roundTexts(language);
  const { members, joined, attendants, confirmers } = jury;
  const named = (persons: readonly string[]): string => persons.map((person) => names.get(person) ?? '').join(', ');
  const of = (person: string) => {
    const own = asked.filter(({ personId }) => personId === person);
    return { asked: own.length, done: own.filter(({ done }) => done).length };
  };
  const done = asked.filter((one) => one.done).length;
  return (
    <Section id="jury" title={t('jury')}>
      {members.length === 0 ? null : (
        <p className="kern-body">
          {attendants.length === 0 ? t('attendantsNone') : t('attendants', { names: named(attendants) })}
          {confirmers.length === 0 ? null : ` ${t('confirmers', { names: named(confirmers) })}`}
        </p>
      )}
      <Table
        caption={t('jury')}
        captionHidden
        empty={t('juryNone')}
        rows={members}
        rowKey={({ person }) => person}
        columns={[
          { key: 'person', label: t('person'), rowHeader: true, cell: ({ person }) => names.get(person) ?? '' },
          { key: 'part', label: t('part'), cell: ({ part }) => part[language] },
          {
            key: 'joined',
            label: t('joined'),
            cell: ({ person }) =>
              joined.includes(person) ? <Badge kind="success">{t('yes')}</Badge> : <Badge>{t('notYet')}</Badge>,
          },
          {
            key: 'progress',
            label: t('progress'),
            cell: ({ person }) => {
              const own = of(person);
              if (own.asked === 0) return t('progressNone');
              return (
                <span className="app-bar">
                  <span>{t('progressOf', own)}</span>
                  <BarPicture part={own.done} of={own.asked} />
                </span>
              );
            },
          },
        ]}
      />
      {asked.length === 0 ? null : <p className="kern-body">{t('scores', { done, asked: asked.length })}</p>}
    </Section>
  );
}
