import type { ReactElement } from 'react';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { PageTitle } from '../view/card.js';
import { catalogue } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { Link } from '../view/links.js';
import { DescriptionList } from '../view/lists.js';
import type { ApiOperationLine } from './api-description.js';

const texts = catalogue({
  de: {
    title: 'Schnittstelle für Programme',
    text: 'Diese Adressen antworten mit JSON. Die Seiten des Portals sind keine Schnittstelle und können sich ändern.',
    document: 'Beschreibung als OpenAPI-Dokument',
  },
  en: {
    title: 'Interface for programs',
    text: 'These addresses answer in JSON. The pages of the portal are no interface and may change.',
    document: 'Description as OpenAPI document',
  },
});

/** The operations of the API as a plain list: a viewer with inline scripts would not get past the security policy. */
export function apiPage(visit: Visit, operations: readonly ApiOperationLine[]): ReactElement {
  const t = texts(visit.language);
  const items = operations.map(({ method, path, summary }) => ({
    key: `${method} ${path}`,
    term: <code>{`${method} ${path}`}</code>,
    value: summary,
  }));
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle>{t('title')}</PageTitle>
      <p className="kern-body">{t('text')}</p>
      <DescriptionList items={items} />
      <p className="kern-body">
        <Link href="/api/openapi.json">{t('document')}</Link>
      </p>
    </Layout>
  );
}
