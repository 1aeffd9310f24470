import type { ReactElement } from 'react';
import { PageTitle, Section } from '../view/card.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { BodyGroups } from './bodies.page.js';
import { CouncilLayout, type CouncilVisit } from './frame.js';
import { MeetingList, PaperList } from './links.js';
import { SearchForm } from './search-form.js';
import { councilTexts } from './texts.js';
import type { BodyLine, MeetingLine, PaperLine } from './views.js';

interface CouncilHomeProps {
  readonly bodies: readonly BodyLine[];
  readonly meetings: readonly MeetingLine[];
  readonly papers: readonly PaperLine[];
}

/** Where strangers begin: search, the next meetings, what is new, and who decides. */
export function councilHomePage(at: CouncilVisit, { bodies, meetings, papers }: CouncilHomeProps): ReactElement {
  const t = councilTexts(at.visit.language);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return (
    <CouncilLayout
      {...at}
      part="overview"
      title={t('title')}
      head={{
        path: '/council',
        description: t('lead'),
        feeds: [
          { href: '/council/papers.atom', type: 'application/atom+xml', title: t('feed') },
          { href: '/council/meetings.ics', type: 'text/calendar', title: t('calendar') },
        ],
      }}
    >
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <SearchForm />
      <div className="app-columns app-council-columns">
        <Section
          id="meetings"
          title={t('nextMeetings')}
          action={<Link href="/council/meetings">{t('allMeetings')}</Link>}
        >
          {meetings.length === 0 ? (
            <p className="kern-body">{t('noMeetings')}</p>
          ) : (
            <MeetingList meetings={meetings} names={names} />
          )}
        </Section>
        <Section id="papers" title={t('newestPapers')} action={<Link href="/council/papers">{t('allPapers')}</Link>}>
          {papers.length === 0 ? <p className="kern-body">{t('noPapers')}</p> : <PaperList papers={papers} />}
        </Section>
      </div>
      <Section id="bodies" title={t('bodies')} action={<Link href="/council/bodies">{t('allBodies')}</Link>}>
        <BodyGroups bodies={bodies} kinds={['council', 'committees', 'district']} />
      </Section>
      <Section id="follow" title={t('follow')}>
        <Follow />
      </Section>
    </CouncilLayout>
  );
}

function Follow(): ReactElement {
  const t = councilTexts(usePage().language);
  return (
    <ul className="app-follow">
      <li>
        <Link href="/council/papers.atom" icon="open-in-new">
          {t('feed')}
        </Link>
      </li>
      <li>
        <Link href="/council/meetings.ics" icon="calendar-today">
          {t('calendar')}
        </Link>
      </li>
      <li>
        <Link href="/oparl/v1.1" icon="open-in-new">
          {t('openData')}
        </Link>
      </li>
    </ul>
  );
}
