import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';

/** A whole page as HTML. The element is a `Layout`; text is escaped by React, and there is no hydration. */
export function renderPage(element: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`;
}
