import type { ReactElement } from 'react';
import type { FieldError } from '#libs/forms/definition.js';
import { fieldAt } from '#libs/forms/fields.js';
import { answerAt } from '#libs/forms/pointer.js';
import { shownFields } from '#libs/forms/prune.js';
import { termOf } from '../forms/answers-view.js';
import { errorLine, inputId } from '../forms/form-page.js';
import type { FormState } from '../forms/form-state.js';
import { Link } from '../view/links.js';
import { dayText } from '../view/values.js';
import { bodyName } from './paper-reading.js';
import { paperTexts } from './paper-texts.js';
import type { RoutePlan } from './route-plan.js';

interface MissingViewProps {
  readonly form: FormState;
  readonly errors: readonly FieldError[];
  /** of a paper with a route: what stands against it, and the days on which its bodies do not meet */
  readonly plan: Pick<RoutePlan, 'faults' | 'daysWithout' | 'register'> | undefined;
  /** words for faults of a route, by their keys */
  readonly refusals: Readonly<Record<string, string>>;
  /** fields that make up the text, and the one that is the route, by their keys */
  readonly blocks: readonly string[];
  readonly route: string;
  /** the address of the page of the form on which a field stands; empty for this very page */
  readonly href: (page: string) => string;
}

/** Everything that keeps a paper from going on, each with a link to its field; then blocks that are empty. */
export function MissingView(props: MissingViewProps): ReactElement {
  const { form, errors, plan, refusals, blocks, route, href } = props;
  const { definition, language } = form;
  const t = paperTexts(language);
  const place = (ptr: string): string => `${href(fieldAt(definition, ptr)?.page.key ?? '')}#${inputId(form, ptr)}`;
  const wrong = errors.map((error) => ({ key: error.ptr, href: place(error.ptr), text: errorLine(error), note: '' }));
  const { faults = [], daysWithout = [] } = plan ?? {};
  const against = [
    ...faults.map(({ key }) => ({ key, text: refusals[key] ?? key })),
    ...daysWithout.map(({ body, role, on }) => ({
      key: `${body} ${role}`,
      text: t('missingDay', {
        body: plan ? bodyName(plan.register, body, on) : body,
        day: dayText(on, language, true),
      }),
    })),
  ].map(({ key, text }) => ({ key, href: place(`/${route}`), text: t('missingRoute', { text }), note: '' }));
  const shown = shownFields(definition, form.answers);
  const empty = blocks
    .flatMap((key) => shown.filter(({ field }) => field.ptr === `/${key}`))
    .filter(({ field: { ptr } }) => {
      const value = answerAt(form.answers, ptr);
      return (value === undefined || value === '') && !errors.some((error) => error.ptr === ptr);
    })
    .map(({ page, field }) => ({
      key: field.ptr,
      href: place(field.ptr),
      text: t('missingEmpty', { label: termOf(definition, language, page, field) }),
      note: t('missingEmptyHint'),
    }));
  const all = [...wrong, ...against, ...empty];
  if (all.length === 0) return <p className="kern-body">{t('missingNone')}</p>;
  return (
    <ul className="app-missing">
      {all.map((one) => (
        <li key={one.key} className="kern-body">
          <Link href={one.href}>{one.text}</Link>
          {one.note === '' ? null : <span className="kern-body--small kern-body--muted"> {one.note}</span>}
        </li>
      ))}
    </ul>
  );
}
