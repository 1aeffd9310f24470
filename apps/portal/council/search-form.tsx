import type { ReactElement } from 'react';
import { Button } from '../view/button.js';
import { usePage } from '../view/page-context.js';
import { TextInput } from '../view/text-fields.js';
import { councilTexts } from './texts.js';

/** The search of everything public. */
export function SearchForm({
  words,
  type,
}: {
  readonly words?: string | undefined;
  readonly type?: string | undefined;
}): ReactElement {
  const t = councilTexts(usePage().language);
  return (
    <form
      method="get"
      action="/council/search"
      className="app-filter app-filter--public"
      role="search"
      aria-label={t('search')}
    >
      <TextInput
        name="q"
        type="search"
        label={t('searchLabel')}
        hint={t('searchHint')}
        {...(words !== undefined && { value: words })}
      />
      {type === undefined ? null : <input type="hidden" name="type" value={type} />}
      <Button>{t('searchButton')}</Button>
    </form>
  );
}
