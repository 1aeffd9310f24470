import type { ReactElement } from 'react';
import type { FormDefinition } from '#libs/forms/definition.js';
import { formText } from '#libs/forms/form-texts.js';
import type { Language } from '../view/languages.js';
import { usePage } from '../view/page-context.js';
import { percentText, roundEuro } from './glance.js';
import { potOf, type PrizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';

/** What a place is called; its own name is in German and English. */
export function placeName(prize: PrizeTerms['prizes'][number], language: Language): string {
  if (language === 'de' || language === 'en') return prize[language];
  return prizeTexts(language)('place', { place: prize.place });
}

/** What is awarded: a card for each place, and what the jury may do with them. */
export function Prizes({ prize }: { readonly prize: PrizeTerms }): ReactElement {
  const { language } = usePage();
  const t = prizeTexts(language);
  const { sponsor, extraPrizes } = prize;
  return (
    <>
      <ul className="app-prizes">
        {prize.prizes.map((one) => (
          <li key={one.key}>
            <span className="app-prizes__name">{placeName(one, language)}</span>
            <strong className="app-prizes__sum">{roundEuro(one.cents, language)}</strong>
          </li>
        ))}
        {prize.honorary ? (
          <li>
            <span className="app-prizes__name">{t('honorary')}</span>
            <span>{t('honorary.text')}</span>
          </li>
        ) : null}
      </ul>
      <p className="kern-body">
        {t('pot', { amount: roundEuro(potOf(prize), language) })}
        {sponsor === undefined ? null : ` ${t('sponsor', { name: sponsor.name })}`}
      </p>
      <ul className="kern-list kern-list--bullet">
        {prize.split ? <li>{t('split')}</li> : null}
        {prize.noAward ? <li>{t('noAward')}</li> : null}
        {extraPrizes === 'no' ? null : <li>{t(`extra.${extraPrizes}`)}</li>}
      </ul>
    </>
  );
}

/** What the jury looks at, in the words of its score sheet, and how much each counts. */
export function Criteria(props: { readonly prize: PrizeTerms; readonly score: FormDefinition }): ReactElement | null {
  const { language } = usePage();
  const criteria = props.prize.sheet?.criteria ?? [];
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  const words = props.score.texts[language] === undefined ? ({ lang: 'en', dir: 'ltr' } as const) : {};
  return (
    <>
      <p className="kern-body">{prizeTexts(language)('criteria.text')}</p>
      <ul className="app-criteria">
        {criteria.map(({ key, weight }) => (
          <li key={key}>
            <strong {...words}>{formText(props.score, language, `#main.${key}`) ?? key}</strong>
            <span className="app-criteria__weight">{percentText(Math.round((weight / sum) * 10_000), language)}</span>
            <svg className="app-criteria__bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(weight / sum) * 100} height="1" />
            </svg>
            <span {...words}>{hintOf(props.score, language, key)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a criterion asks; the sheet's hint ends with its weight, which stands above. */
function hintOf(score: FormDefinition, language: Language, key: string): string {
  const sentences = (formText(score, language, `/scores/${key}?`) ?? '').split(/(?<=[.?!]) /);
  return sentences.slice(0, -1).join(' ');
}

/** Who decides and by which rules, as the terms have them. */
export function Jury({ prize: { jury, confirmation } }: { readonly prize: PrizeTerms }): ReactElement {
  const t = prizeTexts(usePage().language);
  return (
    <ul className="kern-list kern-list--bullet">
      {jury === undefined ? null : (
        <>
          <li>{t('jury.size', { count: jury.min })}</li>
          <li>{t('jury.alone')}</li>
          <li>{t('jury.bias')}</li>
          <li>{jury.quorum === 'half' ? t('jury.half') : t('jury.quorum', { count: jury.quorum })}</li>
          <li>
            {[
              jury.runOff ? t('tie.runOff') : '',
              jury.tie === 'chair' ? t(jury.runOff ? 'tie.chair' : 'tie.chairAlone') : '',
              jury.lot ? t('tie.lot') : '',
            ]
              .filter((text) => text !== '')
              .join(' ')}
          </li>
        </>
      )}
      {confirmation ? <li>{t('jury.confirmed')}</li> : null}
      <li>{t('jury.secret')}</li>
    </ul>
  );
}

/** Who may nominate whom, as the terms have it. */
export function WhoMay({ prize }: { readonly prize: PrizeTerms }): ReactElement {
  const t = prizeTexts(usePage().language);
  const { nomination, existsMonths, previousWinners, oncePerNominee } = prize;
  const others = nomination !== undefined && nomination.by !== 'self';
  return (
    <ul className="kern-list kern-list--bullet">
      {nomination === undefined ? null : <li>{t(`by.${nomination.by}`)}</li>}
      {others && nomination.minimumAge !== undefined ? <li>{t('age', { count: nomination.minimumAge })}</li> : null}
      {others ? <li>{t('consent', { count: nomination.consentDays })}</li> : null}
      {existsMonths > 0 ? <li>{t('exists', { count: existsMonths })}</li> : null}
      <li>{t(`winners.${previousWinners}`)}</li>
      {oncePerNominee ? <li>{t('once')}</li> : null}
    </ul>
  );
}

/** From the nomination to the prize. */
export function PrizeSteps({ prize }: { readonly prize: PrizeTerms }): ReactElement {
  const t = prizeTexts(usePage().language);
  const { nomination } = prize;
  return (
    <ol className="kern-list kern-list--number">
      <li>{t('steps.fill')}</li>
      {nomination === undefined || nomination.by === 'self' ? null : <li>{t('steps.ask')}</li>}
      <li>{t('steps.screen')}</li>
      <li>{t('steps.jury')}</li>
      <li>{t('steps.ceremony')}</li>
      <li>{t('steps.paid')}</li>
    </ol>
  );
}
