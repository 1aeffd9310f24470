import type { ReactElement } from 'react';
import { PageTitle, Section } from '../view/card.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, dayText } from '../view/values.js';
import { CouncilLayout, type CouncilVisit } from './frame.js';
import { PublicLink } from './links.js';
import { councilTexts } from './texts.js';
import type { BodyLine } from './views.js';

const groups = {
  council: ['council'],
  committees: ['mainCommittee', 'committee'],
  district: ['district'],
  faction: ['faction'],
  department: ['department'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Group = keyof typeof groups;
const everyGroup = ['council', 'committees', 'district', 'faction', 'department'] as const;

const isOver = ({ to }: BodyLine): boolean => to !== undefined && to < berlinDay(new Date());

/** All bodies there are, by their kind, and below those that were. */
export function bodiesPage(at: CouncilVisit, bodies: readonly BodyLine[]): ReactElement {
  const { language } = at.visit;
  const t = councilTexts(language);
  const former = bodies.filter(isOver);
  const day = (value: string | undefined): string => (value === undefined ? '' : dayText(value, language, true));
  return (
    <CouncilLayout
      {...at}
      part="bodies"
      title={t('bodies')}
      head={{ path: '/council/bodies', description: t('bodiesLead') }}
    >
      <PageTitle lead={t('bodiesLead')}>{t('bodies')}</PageTitle>
      <BodyGroups bodies={bodies} kinds={everyGroup} level={2} />
      {former.length === 0 ? null : (
        <Section id="former" title={t('former')}>
          <ul className="app-council-list">
            {former.map((body) => (
              <li key={body.id}>
                <p className="app-preline">{t('span', { from: day(body.from), to: day(body.to) })}</p>
                <p className="app-council-list__line">
                  <PublicLink to={body} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </CouncilLayout>
  );
}

/** Bodies that there are, each kind under its heading; kinds without any are left out. */
export function BodyGroups(props: {
  readonly bodies: readonly BodyLine[];
  readonly kinds: readonly Group[];
  /** of the headings; 3 below a section */
  readonly level?: 2 | 3;
}): ReactElement {
  const Heading = props.level === 2 ? 'h2' : 'h3';
  const t = councilTexts(usePage().language);
  return (
    <div className="app-council-groups">
      {props.kinds.map((group) => {
        const kinds: readonly string[] = groups[group];
        const own = props.bodies.filter(
          (body) => body.kind !== undefined && kinds.includes(body.kind) && !isOver(body),
        );
        return own.length === 0 ? null : (
          <section key={group} aria-label={t(`kind.${group}`)}>
            <Heading className="kern-title">{t(`kind.${group}`)}</Heading>
            <ul className="app-council-bodies">
              {own.map((body) => (
                <li key={body.id}>
                  <PublicLink to={body} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
