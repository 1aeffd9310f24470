import type { ReactElement } from 'react';
import type { Programme } from '#libs/database/entities/programme.entity.js';
import type { CallView } from '#libs/database/stores/call.store.js';
import { allFields } from '#libs/forms/fields.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { isOptional } from '#libs/forms/schema-at.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import type { Language } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { DescriptionList } from '../view/lists.js';
import { usePage } from '../view/page-context.js';
import { Day, Money, berlinDay } from '../view/values.js';
import { Deadline, Remaining } from './deadline.js';
import { programmeText, termsOf } from './programme-words.js';
import { programmeTexts } from './texts.js';

interface ProgrammePageProps {
  readonly programme: Programme;
  readonly calls: readonly CallView[];
  readonly form: FormDefinition;
  readonly now: Date;
}

/** What a programme offers, until when, what is asked for, and whom to ask. */
export function programmePage(visit: Visit, props: ProgrammePageProps): ReactElement {
  const { language } = visit;
  const t = programmeTexts(language);
  const word = (key: string): string => programmeText(props.programme.texts, language, key);
  const conditions = word('conditions').split('\n').filter(Boolean);
  return (
    <Layout {...frameOf(visit)} title={word('title')}>
      <BackLink href="/" />
      <PageTitle lead={word('summary')}>{word('title')}</PageTitle>
      {props.calls.length === 0 ? <p className="kern-body">{t('noCalls')}</p> : null}
      {props.calls.map((call) => (
        <CallSection key={call.id} call={call} now={props.now} mayApply={visit.actor?.kind !== 'staff'} />
      ))}
      <Section id="about" title={t('about')}>
        <Needed programme={props.programme} form={props.form} language={language} />
      </Section>
      {conditions.length === 0 ? null : (
        <Section id="conditions" title={t('conditions')}>
          <ul className="kern-list kern-list--bullet">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="contact" title={t('contact')}>
        <p className="kern-body">{word('contact')}</p>
      </Section>
    </Layout>
  );
}

interface CallSectionProps {
  readonly call: CallView;
  readonly now: Date;
  readonly mayApply: boolean;
}

function CallSection({ call, now, mayApply }: CallSectionProps): ReactElement {
  const t = programmeTexts(usePage().language);
  const isOpen = call.phase === 'open';
  return (
    <Section id={`call-${call.id}`} title={call.name}>
      <DescriptionList
        items={[
          ...(isOpen ? [] : [{ term: t('opening'), value: <Day day={berlinDay(call.opensAt)} /> }]),
          {
            term: t('deadline'),
            value: (
              <div className="app-stack">
                <span>
                  <Deadline until={call.closesAt} /> {isOpen ? <Remaining until={call.closesAt} now={now} /> : null}
                </span>
                <span>{t(`deadline.${call.deadlineKind}`)}</span>
              </div>
            ),
          },
        ]}
      />
      {isOpen && mayApply ? (
        <p>
          <LinkButton href={`/calls/${call.id}/apply`}>{t('begin')}</LinkButton>
        </p>
      ) : null}
    </Section>
  );
}

/** Amount, steps and documents, so that nobody begins unprepared. */
function Needed(props: {
  readonly programme: Programme;
  readonly form: FormDefinition;
  readonly language: Language;
}): ReactElement {
  const { form, language } = props;
  const t = programmeTexts(language);
  const highest = termsOf(props.programme.terms)['maxGrantCents'];
  const files = allFields(form).filter(({ field }) => field.widget === 'file');
  const amount = typeof highest === 'number' ? [{ term: t('amount'), value: <Money cents={highest} /> }] : [];
  return (
    <DescriptionList
      items={[
        ...amount,
        { term: t('steps'), value: form.pages.map(({ key }) => formText(form, language, `#${key}`)).join(', ') },
        {
          term: t('attachments'),
          value: (
            <ul className="app-plain-list">
              {files.map(({ field }) => (
                <li key={field.ptr}>
                  {labelOf(form, language, field.ptr)}
                  {isOptional(form, field.ptr) ? ` (${t('optional')})` : ''}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
