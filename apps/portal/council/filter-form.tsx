import type { ReactElement, ReactNode } from 'react';
import { FilterSelect } from '../queue/filter-select.js';
import { Button } from '../view/button.js';
import { usePage } from '../view/page-context.js';
import { councilTexts } from './texts.js';
import type { BodyLine } from './views.js';

/** Chooses what a public list shows; the choice stands in the address. */
export function FilterForm(props: { readonly action: string; readonly children: ReactNode }): ReactElement {
  const t = councilTexts(usePage().language);
  return (
    <form
      method="get"
      action={props.action}
      className="app-filter app-filter--public"
      role="search"
      aria-label={t('filter')}
    >
      {props.children}
      <Button variant="secondary">{t('show')}</Button>
    </form>
  );
}

/** Bodies that consult, by name; of those with one name the days tell which. */
export function BodyFilter(props: {
  readonly bodies: readonly BodyLine[];
  readonly value: string | undefined;
}): ReactElement {
  const t = councilTexts(usePage().language);
  const options = props.bodies
    .filter(({ kind }) => kind !== 'faction' && kind !== 'department')
    .map(({ id, name }) => ({ value: id, label: name }));
  return <FilterSelect name="body" label={t('body')} all={t('anyBody')} value={props.value} options={options} />;
}

export function YearFilter(props: {
  readonly years: readonly string[];
  readonly value: string | undefined;
}): ReactElement {
  const t = councilTexts(usePage().language);
  const options = props.years.map((value) => ({ value, label: value }));
  return <FilterSelect name="year" label={t('year')} all={t('anyYear')} value={props.value} options={options} />;
}
