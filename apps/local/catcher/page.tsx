import { htmlPage } from '../html-page.js';
import type { Mail } from './mailbox.js';

export const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
th { white-space: nowrap }
iframe { width: 100%; height: 40rem; border: 1px solid #767676; background: #fff } pre { white-space: pre-wrap; border: 1px solid #ccc; padding: 1rem }
button { font: inherit; padding: .4rem 1rem } a { color: #00437c }
`;

const when = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'medium' });

/** All mails, newest first. */
export function listPage(mails: Mail[], to: string | undefined): string {
  return htmlPage(
    'E-Mails der Entwicklungsumgebung',
    <main>
      <h1>E-Mails</h1>
      <p>Diese E-Mails hat das Programm verschickt. Keine davon hat diesen Rechner verlassen.</p>
      <form>
        <label>
          An <input name="to" type="email" defaultValue={to} />
        </label>{' '}
        <button>Filtern</button>
      </form>
      {mails.length === 0 ? <p>Keine E-Mails.</p> : <MailTable mails={mails.toReversed()} />}
    </main>,
  );
}

function MailTable({ mails }: { mails: Mail[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Zeit</th>
          <th>An</th>
          <th>Betreff</th>
          <th>Anhänge</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <td>{when.format(new Date(mail.receivedAt))}</td>
            <td>{mail.to.join(', ')}</td>
            <td>
              <a href={`/mails/${mail.id}`}>{mail.subject || '(ohne Betreff)'}</a>
            </td>
            <td>{mail.attachments.length || ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One mail: the HTML part in a frame without scripts, the text, the attachments, all headers. */
export function mailPage(mail: Mail): string {
  const { id, subject, attachments, html, text, headers } = mail;
  return htmlPage(
    subject,
    <main>
      <p>
        <a href="/">Alle E-Mails</a>
      </p>
      <h1>{subject || '(ohne Betreff)'}</h1>
      <p>
        Von {mail.from} an {mail.to.join(', ')}, {when.format(new Date(mail.receivedAt))}
      </p>
      {attachments.length > 0 && (
        <ul>
          {attachments.map(({ filename, contentType, size }, index) => (
            <li key={index}>
              <a href={`/mails/${id}/attachments/${index}`}>{filename}</a> ({contentType}, {Math.ceil(size / 1024)} kB)
            </li>
          ))}
        </ul>
      )}
      {html !== undefined && (
        <iframe title="HTML-Fassung" sandbox="allow-popups allow-popups-to-escape-sandbox" src={`/mails/${id}/html`} />
      )}
      <h2>Text</h2>
      <pre>{text}</pre>
      <h2>Kopfzeilen</h2>
      <table>
        <tbody>
          {headers.map(({ name, value }, index) => (
            <tr key={index}>
              <th>{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>,
  );
}
