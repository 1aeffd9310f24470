import type { ReactElement, ReactNode } from 'react';
import { Alert, type Kind } from './alert.js';
import { Button } from './button.js';
import { directionOf, languageNames, languages, type Language } from './languages.js';
import { classNames } from './class-names.js';
import { CsrfField } from './csrf-field.js';
import { Link } from './links.js';
import { PageContext, usePage, useTexts, viewTexts } from './page-context.js';
import { assetHref } from './static-files.js';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

/** Tells the outcome of what was just done, once. */
export interface Flash {
  readonly kind: Kind;
  readonly text: string;
  readonly title?: string;
}

export interface LayoutProps {
  /** Title of the page in the tab, without the name of the product. Its `h1` is the page's own affair. */
  readonly title: string;
  readonly language: Language;
  /** Address of the page without host, for the language switch. */
  readonly path: string;
  /** Languages to switch to; all when left out. */
  readonly languages?: readonly Language[];
  readonly csrf?: string;
  readonly user?: { readonly name: string; readonly role?: string };
  readonly nav?: readonly NavItem[];
  readonly flash?: Flash | undefined;
  /** The page shows errors: its title then begins with "Fehler:". */
  readonly faulty?: boolean;
  /** `reading` for forms and texts, `wide` for tables and pages side by side, `full` for a projector. */
  readonly width?: 'reading' | 'wide' | 'full';
  /** More for the head: what search engines and feed readers are told. */
  readonly head?: ReactNode;
  /** Name of the authority, when it is not the one of the catalogue. */
  readonly city?: string;
  readonly children: ReactNode;
}

/** Stylesheets of every page, in the order in which they overrule each other. */
const styles =
  'fonts layout components lists forms form-rows staff statistics public rounds agenda meeting-room papers council'.split(
    ' ',
  );

/**
 * A whole page: head, skip link, header, menu, message, content, footer. Expects the addresses `/` (start page),
 * `/sign-in` (GET), `/sign-out` (POST), `/imprint`, `/accessibility`, `/privacy`, and that `?lang=` with one
 * of the languages switches it for the rest of the visit, at any address.
 */
export function Layout(props: LayoutProps): ReactElement {
  const { title, language, csrf = '', flash, faulty, width = 'reading', head, children } = props;
  const t = viewTexts(language);
  const name = `${faulty ? t('layout.errorTitle', { title }) : title} – ${t('app.name')}`;
  return (
    <PageContext value={{ language, csrf }}>
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charSet="utf-8" />
          <title>{name}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {head}
          <link rel="icon" href={assetHref('/assets/styles/', 'icon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={assetHref('/assets/kern/', 'kern.min.css')} />
          {directionOf(language) === 'rtl' ? (
            <link rel="stylesheet" href={assetHref('/assets/styles/', 'rtl.css')} />
          ) : null}
          {styles.map((style) => (
            <link key={style} rel="stylesheet" href={assetHref('/assets/styles/', `${style}.css`)} />
          ))}
          <script type="module" src={assetHref('/assets/browser/', 'portal.js')} />
        </head>
        <body className="app-body">
          <a className="app-skip-link" href="#content">
            {t('layout.skip')}
          </a>
          <Header {...props} />
          <main className={classNames('app-main', `app-main--${width}`)} id="content" tabIndex={-1}>
            {flash ? (
              <div className="app-flash">
                <Alert kind={flash.kind} title={flash.title ?? flash.text} live>
                  {flash.title === undefined ? undefined : flash.text}
                </Alert>
              </div>
            ) : null}
            {children}
          </main>
          <Footer />
        </body>
      </html>
    </PageContext>
  );
}

function Header({ path, nav = [], user, city, languages: offered = languages }: LayoutProps): ReactElement {
  const t = useTexts();
  return (
    <header className="app-header">
      <div className="app-header__bar">
        <a className="app-brand" href="/">
          <span className="app-brand__name">{t('app.name')}</span>
          <span className="app-brand__city">
            {city ?? t('app.city')} · {t('app.subtitle')}
          </span>
          <span className="app-sr-only">{t('layout.home')}</span>
        </a>
        <div className="app-header__tools">
          <LanguageMenu path={path} offered={offered} />
          {user === undefined ? <Link href="/sign-in">{t('layout.signIn')}</Link> : <Account {...user} />}
        </div>
      </div>
      {nav.length === 0 ? null : (
        <nav className="app-nav" aria-label={t('layout.nav')}>
          <ul>
            {nav.map(({ href, label, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

function Account({ name, role }: { readonly name: string; readonly role?: string | undefined }): ReactElement {
  const t = useTexts();
  return (
    <form method="post" action="/sign-out" className="app-account">
      <CsrfField />
      <p className="app-account__name">
        <span className="app-sr-only">{t('layout.signedInAs', { name: '' })}</span>
        <strong>{name}</strong>
        {role === undefined ? null : <span className="app-account__role">{role}</span>}
      </p>
      <Button variant="secondary" small>
        {t('layout.signOut')}
      </Button>
    </form>
  );
}

/** The languages to choose from, each in its own words; opens without scripts. */
function LanguageMenu(props: { readonly path: string; readonly offered: readonly Language[] }): ReactElement {
  const t = useTexts();
  const { language } = usePage();
  const [place = '/', query = ''] = props.path.split('?');
  return (
    <details className="app-languages">
      <summary>
        <span className="app-sr-only">{t('layout.language')}: </span>
        {languageNames[language]}
      </summary>
      <ul>
        {props.offered
          .filter((other) => other !== language)
          .map((other) => {
            const parameters = new URLSearchParams(query);
            parameters.set('lang', other);
            return (
              <li key={other} dir={directionOf(other)}>
                <Link href={`${place}?${parameters.toString()}`} lang={other}>
                  {languageNames[other]}
                </Link>
              </li>
            );
          })}
      </ul>
    </details>
  );
}

function Footer(): ReactElement {
  const t = useTexts();
  return (
    <footer className="app-footer">
      <nav className="app-footer__inner" aria-label={t('layout.footer')}>
        <ul>
          <li>
            <Link href="/imprint">{t('layout.imprint')}</Link>
          </li>
          <li>
            <Link href="/accessibility">{t('layout.accessibility')}</Link>
          </li>
          <li>
            <Link href="/privacy">{t('layout.privacy')}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
