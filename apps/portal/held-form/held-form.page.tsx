import type { ReactElement } from 'react';
import type { HeldForm } from '#libs/database/stores/held-form.store.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Alert } from '../view/alert.js';
import { Button } from '../view/button.js';
import { PageTitle } from '../view/card.js';
import { catalogue } from '../view/catalogue.js';
import { CsrfField } from '../view/csrf-field.js';
import { Layout } from '../view/layout.js';
import { HiddenValues } from './hidden-values.js';

const texts = catalogue({
  de: {
    title: 'Ihre Eingaben sind noch da',
    text: 'Ihre Sitzung war beendet, als Sie das Formular abgesendet haben. Es wurde deshalb noch nicht übernommen. Senden Sie Ihre Eingaben jetzt ab.',
    files: 'Dateien wurden nicht aufgehoben. Wählen Sie diese bitte noch einmal aus:',
    file: 'Datei: {{name}}',
    show: 'Eingaben ansehen',
    send: 'Ihre Eingaben absenden',
  },
  en: {
    title: 'What you entered is still here',
    text: 'Your session had ended when you sent the form, so it has not been taken in yet. Please send it now.',
    files: 'Files were not kept. Please choose them again:',
    file: 'File: {{name}}',
    show: 'Show what you entered',
    send: 'Send what you entered',
  },
});

/** Offers the form to be sent once more, with what was typed; files have to be chosen again. */
export function heldFormPage(visit: Visit, form: HeldForm): ReactElement {
  const t = texts(visit.language);
  const visible = Object.entries(form.values).filter(([name, value]) => !name.startsWith('_') && value.length > 0);
  return (
    <Layout {...frameOf(visit)} title={t('title')}>
      <PageTitle>{t('title')}</PageTitle>
      <p className="kern-body">{t('text')}</p>
      <form
        method="post"
        action={form.action}
        encType={form.multipart ? 'multipart/form-data' : undefined}
        className="app-form"
      >
        <CsrfField />
        <HiddenValues values={form.values} />
        {form.files.length === 0 ? null : (
          <Alert kind="warning" title={t('files')}>
            {form.files.map(({ field, name }, index) => (
              <p key={`${field} ${index}`}>
                <label className="kern-label" htmlFor={`file-${index}`}>
                  {t('file', { name })}
                </label>
                <input type="file" id={`file-${index}`} name={field} className="kern-form-input__input" />
              </p>
            ))}
          </Alert>
        )}
        <Button>{t('send')}</Button>
      </form>
      <details className="kern-body">
        <summary>{t('show')}</summary>
        <ul>
          {visible.map(([name, value]) => (
            <li key={name}>{[value].flat().join(', ')}</li>
          ))}
        </ul>
      </details>
    </Layout>
  );
}
