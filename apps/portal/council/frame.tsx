import type { ReactElement, ReactNode } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Tabs } from '../view/navigation.js';
import { usePage } from '../view/page-context.js';
import { councilTexts } from './texts.js';

/** What search engines and feed readers are told of a page. */
export interface PageHead {
  /** path of the page with what chooses its content, without language */
  readonly path: string;
  readonly description: string;
  /** feeds and calendars, paths */
  readonly feeds?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
  /** the same in OParl: `paper/<id>` */
  readonly oparl?: string;
  /** schema.org, as JSON-LD */
  readonly jsonLd?: object;
  /** a page of search results need not be found itself */
  readonly noindex?: boolean;
}

/** A page as its controller asks for it. */
export interface CouncilVisit {
  readonly visit: Visit;
  /** address of the portal, without a slash at its end */
  readonly portalUrl: string;
}

const places = {
  overview: '/council',
  papers: '/council/papers',
  meetings: '/council/meetings',
  resolutions: '/council/resolutions',
  bodies: '/council/bodies',
  map: '/council/map',
  search: '/council/search',
} as const;
export type CouncilPart = keyof typeof places;
const parts = ['overview', 'papers', 'meetings', 'resolutions', 'bodies', 'map', 'search'] as const;

interface CouncilLayoutProps extends CouncilVisit {
  readonly title: string;
  readonly part: CouncilPart;
  readonly head: PageHead;
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** The frame of the council's pages: their parts below the main menu, and the head that lets them be found. */
export function CouncilLayout({
  visit,
  portalUrl,
  title,
  part,
  head,
  width = 'wide',
  children,
}: CouncilLayoutProps): ReactElement {
  const t = councilTexts(visit.language);
  const tabs = parts.map((key) => ({
    href: places[key],
    label: t(key),
    current: key === part,
  }));
  return (
    <Layout
      {...frameOf(visit)}
      title={title}
      width={width}
      head={<Head {...head} title={title} portalUrl={portalUrl} />}
    >
      <Tabs tabs={tabs} label={t('title')} />
      {children}
    </Layout>
  );
}

function Head(props: PageHead & { readonly title: string; readonly portalUrl: string }): ReactElement {
  const { title, path, description, feeds = [], oparl, jsonLd, noindex, portalUrl } = props;
  const canonical = `${portalUrl}${path}`;
  return (
    <>
      <link rel="canonical" href={canonical} />
      <meta name="description" content={description} />
      {noindex ? <meta name="robots" content="noindex, follow" /> : null}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      {oparl === undefined ? null : (
        <link rel="alternate" type="application/json" title="OParl 1.1" href={`/oparl/v1.1/${oparl}`} />
      )}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      {jsonLd === undefined ? null : (
        // Data, which no browser runs; `<` is written so that no text ends the element.
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(jsonLd).replaceAll('<', '\\u003c') }}
        />
      )}
    </>
  );
}

/** What the council says, which is German on every page (WCAG 2.2, 3.1.2). */
export function German({ children }: { readonly children: ReactNode }): ReactElement {
  return <span {...germanMark(usePage().language)}>{children}</span>;
}

export const germanMark = (language: Language): { lang?: 'de'; dir?: 'ltr' } =>
  language === 'de' ? {} : { lang: 'de', dir: 'ltr' };

/** A text with its paragraphs and line breaks. */
export function Paragraphs({ text }: { readonly text: string }): ReactElement {
  const mark = germanMark(usePage().language);
  return (
    <div className="app-council-text" {...mark}>
      {text
        .split(/\r?\n\s*\r?\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== '')
        .map((paragraph, index) => (
          <p key={index} className="kern-body">
            {paragraph}
          </p>
        ))}
    </div>
  );
}

/** A description for search engines, cut at a word. */
export function shortened(text: string, most = 160): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
