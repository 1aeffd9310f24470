import type { ReactElement } from 'react';
import type { OfferedCall, OfferWithCalls } from '#libs/database/stores/offer.store.js';
import { areaTexts, fieldsOfAction, type FieldOfAction } from '../programmes/areas.js';
import { callWords } from '../programmes/call-words.js';
import { Phase } from '../programmes/call-section.js';
import { lastDay } from '../programmes/deadline.js';
import { offerTerms } from '../programmes/offer-terms.js';
import { markOf, programmeText } from '../programmes/programme-words.js';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import { berlinDay, dayText } from '../view/values.js';
import { homeTexts } from './texts.js';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly offers: readonly OfferWithCalls[];
}

/** Programmes by field of action; one that serves several stands in each of them, one for all in a group of its own. */
export function ProgrammeList(props: {
  readonly offers: readonly OfferWithCalls[];
  readonly field: FieldOfAction | undefined;
}): ReactElement {
  const { language } = usePage();
  const t = homeTexts(language);
  const serves = (offer: OfferWithCalls): readonly FieldOfAction[] => {
    const { fieldsOfAction: own } = offerTerms(offer.terms);
    return own.length === fieldsOfAction.length ? [] : own;
  };
  const groups: Group[] = [
    ...fieldsOfAction
      .filter((field) => props.field === undefined || props.field === field)
      .map((field) => ({
        key: field,
        title: areaTexts(language)(field),
        offers: props.offers.filter((offer) => serves(offer).includes(field)),
      })),
    { key: 'every', title: t('programmes.every'), offers: props.offers.filter((offer) => serves(offer).length === 0) },
  ].filter(({ offers }) => offers.length > 0);
  if (groups.length === 0) return <p className="kern-body">{t('noProgrammes')}</p>;
  return (
    <div className="app-stack">
      {groups.map(({ key, title, offers }) => (
        <div key={key} className="app-programmes">
          <h3 className="kern-title">{title}</h3>
          <ul>
            {offers.map((offer) => (
              <ProgrammeLine key={offer.key} offer={offer} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ProgrammeLine({ offer }: { readonly offer: OfferWithCalls }): ReactElement {
  const { language } = usePage();
  const t = callWords(offer.terms, language);
  const next = offer.calls.find(({ phase }) => phase !== 'closed');
  return (
    <li>
      <Link href={`/programmes/${offer.key}`}>
        <span {...markOf(offer.texts, language, 'title')}>
          {programmeText(offer.texts, language, 'title') || offer.key}
        </span>
      </Link>
      <span className="app-programmes__state">
        <Phase phase={next?.phase} terms={offer.terms} />
        {next === undefined ? null : <span>{dates(next)}</span>}
      </span>
    </li>
  );

  function dates({ phase, opensAt, closesAt }: OfferedCall): string {
    if (phase === 'open') return t('until', { deadline: dayText(lastDay(closesAt), language) });
    return t('opens', { day: dayText(berlinDay(opensAt), language) });
  }
}
