import type { LayoutProps } from '../view/layout.js';
import type { Visit } from '../security/visit.js';
import { officeLanguages } from '../view/languages.js';
import { navigation } from './navigation.js';

/** What every page's `Layout` needs to know of the visit: `<Layout {...frameOf(visit)} title="…">`. */
export type Frame = Pick<LayoutProps, 'language' | 'languages' | 'path' | 'csrf' | 'user' | 'nav'>;

/** The frame of a page. Before sign-in it has no token: a public page with a form takes `formFrameOf`. */
export function frameOf(visit: Visit): Frame {
  const { actor, language, path } = visit;
  if (!actor) return { language, path, nav: navigation(undefined, visit) };
  const user = { name: actor.name === '' ? actor.email : actor.name };
  const staff = actor.kind === 'staff' ? { languages: officeLanguages } : {};
  return { language, ...staff, path, csrf: visit.csrf(), user, nav: navigation(actor, visit) };
}

/** The frame of a public page with a form: gives the browser the cookie that its token is tied to. */
export function formFrameOf(visit: Visit): Frame {
  return { ...frameOf(visit), csrf: visit.csrf() };
}
