import type { ReactNode } from 'react';
import { htmlPage } from '../html-page.js';
import { type DemonstrationPerson, roleNames } from '../people.js';

export const style = `
body { font: 18px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: #1a1a1a; background: #fff }
button { font: inherit; width: 100%; text-align: left; padding: .75rem 1rem; margin: .25rem 0; border: 1px solid #767676; background: #fff; cursor: pointer }
button:hover, button:focus-visible { background: #e6eef6 }
`;

const page = (title: string, content: ReactNode): string =>
  htmlPage(
    title,
    <main>
      <h1>{title}</h1>
      {content}
    </main>,
  );

/** The people of the staff as buttons; a click signs in without a password. */
export function peoplePage(action: string, people: DemonstrationPerson[]): string {
  return page(
    'Anmelden als',
    <>
      <p>Entwicklungsumgebung: Diese Personen sind erfunden. Es gibt kein Passwort.</p>
      <form method="post" action={action}>
        {people.map(({ sub, name, roles }) => (
          <button key={sub} name="sub" value={sub}>
            <strong>{name}</strong>, {roles.map((role) => roleNames[role]).join(' und ')}
          </button>
        ))}
      </form>
    </>,
  );
}

/** Asks before signing out; `form` comes from the provider and carries its own token. */
export function signOutPage(form: string): string {
  const question = page(
    'Abmelden',
    <>
      <div>[form]</div>
      <button autoFocus type="submit" form="op.logoutForm" value="yes" name="logout">
        Ja, abmelden
      </button>
      <button type="submit" form="op.logoutForm">
        Nein, angemeldet bleiben
      </button>
    </>,
  );
  return question.replace('[form]', () => form);
}

export function messagePage(title: string, text: string): string {
  return page(title, <p>{text}</p>);
}
