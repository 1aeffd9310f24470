import type { ReactElement } from 'react';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { filterQuery, type AreaFilter } from './areas.js';
import type { OfferTerms } from './offer-terms.js';
import { programmeTexts } from './texts.js';

/** Ways to hear of deadlines and new calls: of one programme, or of all that the filter leaves. */
export function FollowLinks(props: {
  readonly programme?: string;
  readonly terms?: OfferTerms;
  readonly filter?: AreaFilter;
}): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const { programme, terms, filter = {} } = props;
  const calendar =
    programme === undefined
      ? `/calendar.ics${filterQuery(filter, { lang: language })}`
      : `/programmes/${programme}/calendar.ics?lang=${language}`;
  const wanted = filterQuery(filter).slice(1) || (terms?.fieldsOfAction ?? []).map((key) => `field=${key}`).join('&');
  return (
    <ul className="app-follow">
      <li>
        <Link href={`/subscriptions${wanted === '' ? '' : `?${wanted}`}`} icon="mail">
          {t('subscribe')}
        </Link>
      </li>
      <li>
        <Link href={calendar} icon="calendar-today">
          {t('calendar')}
        </Link>
      </li>
    </ul>
  );
}
