import type { ReactElement } from 'react';
import type { HeldForm } from '#libs/database/stores/held-form.store.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { LinkButton } from '../view/button.js';
import { PageTitle, Section } from '../view/card.js';
import { catalogue } from '../view/catalogue.js';
import { Layout } from '../view/layout.js';

const texts = catalogue({
  de: {
    title: 'Ihre Eingaben kamen nach dem Absenden',
    lead: 'Der Antrag wurde inzwischen abgesendet, zum Beispiel in einem anderen Fenster. Was Sie danach eingegeben haben, gehört nicht mehr dazu.',
    typed: 'Was Sie eingegeben haben',
    kept: 'Es steht hier noch eine Stunde. Kopieren Sie, was Sie brauchen.',
    goOn: 'Zum Stand Ihres Antrags',
  },
  en: {
    title: 'What you entered came after the application was sent',
    lead: 'The application has been sent in the meantime, for example in another window. What you entered after that is not part of it.',
    typed: 'What you entered',
    kept: 'It stays here for an hour. Copy what you need.',
    goOn: 'See where your application stands',
  },
});

/** Shows what was typed into a form whose draft had been sent before, so that it is not lost. */
export function lateFormPage(visit: Visit, form: HeldForm, goOn: string): ReactElement {
  const t = texts(visit.language);
  const typed = Object.entries(form.values).flatMap(([name, value]) =>
    name.startsWith('_') ? [] : [value].flat().filter((one) => one !== ''),
  );
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Section id="typed" title={t('typed')}>
        <ul className="kern-body">
          {typed.map((value, index) => (
            <li key={`${index} ${value}`}>{value}</li>
          ))}
        </ul>
        <p className="kern-body">{t('kept')}</p>
      </Section>
      <LinkButton href={goOn}>{t('goOn')}</LinkButton>
    </Layout>
  );
}
