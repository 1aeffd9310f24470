import type { ReactElement } from 'react';
import { districtOptions, fieldOptions, type AreaFilter } from '../programmes/areas.js';
import { FilterSelect } from '../queue/filter-select.js';
import { Button } from '../view/button.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { homeTexts } from './texts.js';

/** Chooses programmes by field of action and district; the choice stands in the address, so that it can be passed on. */
export function FilterBar(props: { readonly filter: AreaFilter; readonly found: number | undefined }): ReactElement {
  const { filter, found } = props;
  const { language } = usePage();
  const t = homeTexts(language);
  return (
    <div className="app-stack">
      <form method="get" action="/" className="app-filter app-filter--public" role="search" aria-label={t('filter')}>
        <FilterSelect
          name="field"
          label={t('field')}
          all={t('field.all')}
          value={filter.field}
          options={fieldOptions(language)}
        />
        <FilterSelect
          name="district"
          label={t('district')}
          all={t('district.all')}
          value={filter.district}
          options={districtOptions(language)}
        />
        <Button variant="secondary">{t('filter.show')}</Button>
      </form>
      {found === undefined ? null : (
        <p className="kern-body" role="status">
          {t('filter.found', { count: found })} <Link href="/">{t('filter.clear')}</Link>
        </p>
      )}
    </div>
  );
}
