import type { ReactElement, ReactNode } from 'react';
import { Badge } from '../view/badge.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { BackLink, Link } from '../view/links.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { Table } from '../view/table.js';
import { berlinDay, Day, Instant } from '../view/values.js';
import { CouncilLayout, German, Paragraphs, shortened, type CouncilVisit } from './frame.js';
import { paperJsonLd } from './json-ld.js';
import { FileList, PaperState, PublicLink } from './links.js';
import type { Block, PaperView } from './paper-view.js';
import { RouteView } from './route-view.js';
import { councilTexts } from './texts.js';
import { isFinished, pathOf, type Named, type Order } from './views.js';
import { vocabularyWord } from './vocabulary.js';

/** A paper: what it says, where it is consulted on and what came of it, and how far that is carried out. */
export function paperPage(at: CouncilVisit, paper: PaperView): ReactElement {
  const t = councilTexts(at.visit.language);
  const { reference, name, blocks, files, resolution } = paper;
  const title = reference === undefined ? name : `${reference}: ${name}`;
  const path = pathOf(paper);
  const description = shortened(blocks[0]?.text ?? name);
  return (
    <CouncilLayout
      {...at}
      part="papers"
      title={title}
      head={{ path, description, oparl: `paper/${paper.id}`, jsonLd: paperJsonLd(paper, `${at.portalUrl}${path}`) }}
    >
      <BackLink href="/council/papers">{t('papers')}</BackLink>
      <PageTitle
        preline={<German>{[reference, paper.paperType].filter(Boolean).join(' · ')}</German>}
        badge={<PaperState state={paper.state} />}
      >
        <German>{name}</German>
      </PageTitle>
      <div className="app-columns app-columns--main">
        <div>
          {resolution ? <ResolutionView paper={paper} /> : null}
          {blocks.map((block, index) => (
            <Section key={index} id={`block-${index + 1}`} title={blockTitle(block, name, at.visit.language)}>
              <Paragraphs text={block.text} />
            </Section>
          ))}
          <Section id="files" title={t('files')}>
            {files.length === 0 ? <p className="kern-body">{t('noFiles')}</p> : <FileList files={files} />}
          </Section>
          <Section id="facts" title={t('facts')}>
            <Facts paper={paper} portalUrl={at.portalUrl} />
          </Section>
        </div>
        <div>
          <Section id="route" title={t('route')}>
            <RouteView steps={paper.steps} />
          </Section>
        </div>
      </div>
    </CouncilLayout>
  );
}

/** Keys have words in the language of the page; titles are the council's own. */
function blockTitle({ key, title }: Block, name: string, language: Language): ReactNode {
  if (title !== undefined) return <German>{title}</German>;
  return key === undefined ? <German>{name}</German> : vocabularyWord('block', key, language);
}

function ResolutionView({ paper: { resolution, orders } }: { readonly paper: PaperView }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  return (
    <>
      <Section id="resolution" title={t('resolution')}>
        <div className="app-council-resolution">
          <p className="kern-body kern-body--small">
            {[
              resolution?.body === undefined ? null : <German key="body">{resolution.body}</German>,
              resolution?.on === undefined ? null : <Day key="on" day={resolution.on} />,
              resolution?.majority === undefined ? null : (
                <span key="majority">{vocabularyWord('majority', resolution.majority, language)}</span>
              ),
            ]
              .filter((part) => part !== null)
              .flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
          </p>
          {resolution?.text === undefined ? null : <Paragraphs text={resolution.text} />}
        </div>
      </Section>
      <Section id="execution" title={t('execution')}>
        <Orders orders={orders} />
      </Section>
    </>
  );
}

function Orders({ orders }: { readonly orders: readonly Order[] }): ReactElement {
  const { language } = usePage();
  const t = councilTexts(language);
  if (orders.length === 0) return <p className="kern-body">{t('noOrders')}</p>;
  return (
    <>
      <p className="kern-body">{t('ordersDone', { done: orders.filter(isFinished).length, count: orders.length })}</p>
      <Table
        caption={t('execution')}
        captionHidden
        rows={orders}
        rowKey={(order) => `${orders.indexOf(order)}`}
        columns={[
          { key: 'order', label: t('order'), rowHeader: true, cell: ({ text }) => <German>{text}</German> },
          { key: 'who', label: t('who'), cell: ({ body }) => (body === undefined ? '' : <German>{body}</German>) },
          {
            key: 'until',
            label: t('until'),
            cell: ({ dueOn }) => (dueOn === undefined ? '' : <Day day={dueOn} short />),
          },
          { key: 'state', label: t('state'), cell: (order) => <OrderState order={order} /> },
        ]}
      />
    </>
  );
}

/** How far an order is; what is not finished in time is overdue, whatever was reported. */
export function OrderState({ order }: { readonly order: Order }): ReactElement | null {
  const { language } = usePage();
  const isLate = !isFinished(order) && order.dueOn !== undefined && order.dueOn < berlinDay(new Date());
  const state = isLate ? 'overdue' : order.state;
  if (state === undefined) return null;
  const kind = state === 'done' ? 'success' : isLate ? 'danger' : isFinished(order) ? 'neutral' : 'info';
  return <Badge kind={kind}>{vocabularyWord('order', state, language)}</Badge>;
}

function Facts({ paper, portalUrl }: { readonly paper: PaperView; readonly portalUrl: string }): ReactElement {
  const t = councilTexts(usePage().language);
  const { date, originators, underDirection, place, related, modified, reference } = paper;
  const list = (all: readonly Named[]): ReactElement => (
    <ul className="app-plain-list">
      {all.map((one) => (
        <li key={one.id}>
          <PublicLink to={one} />
        </li>
      ))}
    </ul>
  );
  const permalink = `${portalUrl}/council/p/${encodeURIComponent(reference ?? '')}`;
  const items: Description[] = [
    ...(date === undefined ? [] : [{ term: t('date'), value: <Day day={date} /> }]),
    ...(originators.length === 0 ? [] : [{ term: t('originator'), value: list(originators) }]),
    ...(underDirection.length === 0 ? [] : [{ term: t('underDirection'), value: list(underDirection) }]),
    ...related.map(({ relation, paper: other }) => ({
      term: t(`related.${relation}`),
      value: (
        <>
          <German>{other.reference ?? ''}</German> <PublicLink to={other} />
        </>
      ),
    })),
    ...(place === undefined
      ? []
      : [
          {
            term: t('place'),
            value: (
              <>
                {place.description === undefined ? null : (
                  <>
                    <German>{place.description}</German>
                    <br />
                  </>
                )}
                {place.at ? <Link href="/council/map">{t('onMap')}</Link> : null}
              </>
            ),
          },
        ]),
    { term: t('changed'), value: <Instant at={modified} short /> },
    ...(reference === undefined
      ? []
      : [
          {
            term: t('permalink'),
            value: (
              <span className="app-council-address" dir="ltr">
                <Link href={permalink}>{permalink.replace(/^https?:\/\//, '')}</Link>
              </span>
            ),
          },
        ]),
  ];
  return <DescriptionList items={items} />;
}
