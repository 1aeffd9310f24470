import type { ReactElement } from 'react';
import type { FormDefinition } from '#libs/forms/definition.js';
import { FormPage } from '../forms/form-page.js';
import { frameOf } from '../reply/frame.js';
import type { Visit } from '../security/visit.js';
import { Layout } from '../view/layout.js';
import { BackLink } from '../view/links.js';
import { personName, type RegisterFormView, type RegisterView } from './register-desk.js';
import { registerTexts } from './texts.js';

interface RegisterFormPageProps {
  readonly view: RegisterView;
  readonly form: RegisterFormView;
}

/** One form of the register, under the name of what it is about. It is sent to the address of its page. */
export function registerFormPage(visit: Visit, { view, form }: RegisterFormPageProps): ReactElement {
  const { language, path } = visit;
  const title = registerTexts(language)(form.name);
  const { what, back } = about(view, form);
  return (
    <Layout {...frameOf(visit)} title={what === '' ? title : `${title}: ${what}`} faulty={form.errors !== undefined}>
      <BackLink href={back} />
      <FormPage
        form={what === '' ? form : { ...form, definition: titled(form.definition, what) }}
        page="main"
        action={path.split('?')[0] ?? path}
        version={0}
        buttons={[{ value: 'send', label: title }]}
        defaultAction="send"
      />
    </Layout>
  );
}

/** A form with what it is about above its heading. */
const titled = (definition: FormDefinition, what: string): FormDefinition => ({
  ...definition,
  texts: { de: { ...definition.texts.de, '#': what }, en: { ...definition.texts.en, '#': what } },
});

function about(
  { bodies, seats, people }: RegisterView,
  { name, target }: RegisterFormView,
): { what: string; back: string } {
  const root = '/council-register';
  const nameOf = (person: string): string =>
    people
      .filter(({ id }) => id === person)
      .map(personName)
      .join();
  const bodyName = (body: string): string => bodies.find(({ id }) => id === body)?.name ?? '';
  const seat = seats.find(({ id }) => id === target);
  if (seat) return { what: `${nameOf(seat.person)} · ${bodyName(seat.body)}`, back: `${root}/bodies/${seat.body}` };
  if (name === 'doPerson' || name === 'doChangePerson') return { what: nameOf(target ?? ''), back: `${root}/people` };
  return target === undefined ? { what: '', back: root } : { what: bodyName(target), back: `${root}/bodies/${target}` };
}
