import type { ReactElement } from 'react';
import { chapterLines } from '#libs/processes/council-submission/chapter-kinds.js';
import type { RegisterBody } from '#libs/database/stores/council-register.store.js';
import { publicId } from '#libs/database/stores/publication.store.js';
import { daysText } from '../people/people.page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { ButtonGroup, LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { Layout } from '../view/layout.js';
import { BackLink, Link } from '../view/links.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { dayText } from '../view/values.js';
import { registerFormTexts } from './form-texts.js';
import type { RegisterView } from './register-desk.js';
import { meetingKinds } from './register-forms.js';
import { SeatsTable } from './seats-table.js';
import { registerTexts } from './texts.js';

interface BodyPageProps {
  readonly view: RegisterView;
  readonly body: RegisterBody;
}

/** A body: what it is, who sits in it, by which rules it meets, and what can be changed. */
export function bodyPage(visit: Visit, { view, body }: BodyPageProps): ReactElement {
  const { language } = visit;
  const t = registerTexts(language);
  const { bodies, seats, today } = view;
  const { id, name, kind, from, to, follows, statutoryMembers, rules } = body;
  const next = bodies.find((one) => one.follows === id);
  const isOpen = next === undefined && (to === null || to >= today);
  const own = seats.filter((seat) => seat.body === id);
  const past = own.filter((seat) => seat.to !== null && seat.to < today);
  const link = (other: RegisterBody | undefined): ReactElement | null =>
    other ? <Link href={`/council-register/bodies/${other.id}`}>{other.name}</Link> : null;
  const items: Description[] = [
    { term: t('kind'), value: registerFormTexts(language)(`kind.${kind}`) },
    { term: t('time'), value: daysText(from, to, language) },
    { term: t('keyLine'), value: body.key },
    ...(statutoryMembers === 0
      ? []
      : [
          { term: t('statutory'), value: statutoryMembers },
          { term: t('quorum'), value: t('quorumOf', { count: Math.floor(statutoryMembers / 2) + 1 }) },
        ]),
    ...(follows === null ? [] : [{ term: t('follows'), value: link(bodies.find((one) => one.id === follows)) }]),
    ...(next ? [{ term: t('followed'), value: link(next) }] : []),
    {
      term: t('publicPage'),
      value: <Link href={`/council/bodies/${publicId(id, 'organization')}`}>{name}</Link>,
    },
  ];
  const action = (form: string): string => `/council-register/bodies/${id}/${form}`;
  return (
    <Layout {...frameOf(visit)} title={name} width="wide">
      <BackLink href="/council-register" />
      <PageTitle preline={body.shortName === name ? undefined : body.shortName}>{name}</PageTitle>
      <DescriptionList items={items} />
      {isOpen ? (
        <div className="app-council-actions">
          <ButtonGroup>
            <LinkButton href={action('seat')}>{t('doSeat')}</LinkButton>
            {rules.length === 0 ? null : (
              <LinkButton href={action('rules')} variant="secondary">
                {t('doRules')}
              </LinkButton>
            )}
            <LinkButton href={action('rename')} variant="secondary">
              {t('doRename')}
            </LinkButton>
            <LinkButton href={action('end')} variant="tertiary">
              {t('doEndBody')}
            </LinkButton>
          </ButtonGroup>
        </div>
      ) : null}
      <Section id="seats" title={t('seatsNow')}>
        <div className="app-stack">
          <SeatsTable
            view={view}
            seats={own.filter((seat) => !past.includes(seat))}
            caption={t('seatsNow')}
            language={language}
          />
          {past.length === 0 ? null : (
            <details>
              <summary className="kern-link">{t('seatsPast', { count: past.length })}</summary>
              <SeatsTable
                view={view}
                seats={past}
                caption={t('seatsPast', { count: past.length })}
                language={language}
              />
            </details>
          )}
        </div>
      </Section>
      {meetingKinds.includes(kind) ? (
        <Section id="rules" title={t('rules')}>
          <div className="app-stack">
            {rules.toReversed().map((one) => (
              <section key={one.from} aria-label={t('rulesFrom', { day: dayText(one.from, language) })}>
                <h3 className="kern-title">{t('rulesFrom', { day: dayText(one.from, language) })}</h3>
                <DescriptionList
                  items={[
                    { term: t('noticeDays'), value: t('days', { count: one.noticeDays }) },
                    { term: t('shortNoticeDays'), value: t('days', { count: one.shortNoticeDays }) },
                    { term: t('handInWorkingDays'), value: t('handIn', { count: one.handInWorkingDays }) },
                    { term: t('objectionDays'), value: t('days', { count: one.objectionDays }) },
                    { term: t('startsAt'), value: one.startsAt },
                    { term: t('room'), value: one.room },
                    {
                      term: t('chapters'),
                      value: (
                        <ol className="kern-list kern-list--number">
                          {chapterLines(one).map((chapter) => (
                            <li key={chapter}>{chapter}</li>
                          ))}
                        </ol>
                      ),
                    },
                  ]}
                />
              </section>
            ))}
          </div>
        </Section>
      ) : null}
    </Layout>
  );
}
