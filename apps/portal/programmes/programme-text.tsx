import type { ReactElement, ReactNode } from 'react';
import { Link } from '../view/links.js';
import { usePage } from '../view/page-context.js';
import type { Mark } from './programme-words.js';

/** The lines of a programme's own text: one as a paragraph, several as a list. */
export function Lines(props: { readonly text: string; readonly mark: Mark }): ReactElement | null {
  const lines = linesOf(props.text);
  const [only] = lines;
  if (only === undefined) return null;
  if (lines.length === 1) {
    return (
      <p className="kern-body" {...props.mark}>
        {only}
      </p>
    );
  }
  return (
    <ul className="kern-list kern-list--bullet" {...props.mark}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const address = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Whom to ask; an e-mail address in the text becomes a link. */
export function Contact(props: { readonly text: string; readonly mark: Mark }): ReactElement {
  const pieces = props.text.split(address);
  return (
    <p className="kern-body" {...props.mark}>
      {pieces.map((piece, index) => (index % 2 === 0 ? piece : <MailLink key={piece} address={piece} />))}
    </p>
  );
}

const MailLink = (props: { readonly address: string }): ReactElement => (
  <Link href={`mailto:${props.address}`}>{props.address}</Link>
);

/** What only German has a name for: the name of a call. */
export function German({ children }: { readonly children: ReactNode }): ReactElement {
  return usePage().language === 'de' ? (
    <>{children}</>
  ) : (
    <span lang="de" dir="ltr">
      {children}
    </span>
  );
}
