import { begins } from '../beginnings/begun.js';
import { hasRole, type Actor } from '../security/actor.js';
import { dossierRolesOf, meetingRoles, moneyRoles, searchRolesOf, statisticsRoles } from '../security/rights.js';
import type { Visit } from '../security/visit.js';
import { wordsIn, type Worded } from '../view/languages.js';
import type { NavItem } from '../view/layout.js';

/** One entry of the main menu, and for whom. */
interface NavigationEntry {
  readonly href: string;
  readonly label: Worded<string>;
  readonly isFor: (actor: Actor) => boolean;
  /** also before signing in */
  readonly isPublic?: true;
}

/** The main menu, in this order. */
const entries: readonly NavigationEntry[] = [
  {
    href: '/',
    label: {
      de: 'Förderungen und Preise',
      en: 'Grants and prizes',
      tr: 'Destekler ve ödüller',
      ar: 'المنح والجوائز',
      uk: 'Гранти й премії',
    },
    isFor: ({ kind }) => kind === 'applicant',
    isPublic: true,
  },
  {
    href: '/applications',
    label: {
      de: 'Meine Anträge',
      en: 'My applications',
      tr: 'Başvurularım',
      ar: 'طلباتي',
      uk: 'Мої заявки',
    },
    isFor: ({ kind }) => kind === 'applicant',
  },
  { href: '/jury', label: { de: 'Jury', en: 'Jury' }, isFor: (actor) => hasRole(actor, 'juror') },
  {
    href: '/my-meetings',
    label: { de: 'Meine Sitzungen', en: 'My meetings' },
    isFor: (actor) => actor.kind === 'staff' && (actor.seated === true || hasRole(actor, 'councilMember', 'chair')),
  },
  { href: '/queue', label: { de: 'Aufgaben', en: 'Tasks' }, isFor: (actor) => dossierRolesOf(actor).length > 0 },
  { href: '/dossiers', label: { de: 'Vorgänge', en: 'Dossiers' }, isFor: (actor) => searchRolesOf(actor).length > 0 },
  {
    href: '/follow-up',
    label: { de: 'Beschlusskontrolle', en: 'Follow-up' },
    isFor: (actor) => hasRole(actor, 'councilOffice', 'departmentHead', 'auditor', 'author'),
  },
  {
    href: '/calls',
    label: { de: 'Aufrufe', en: 'Calls' },
    isFor: (actor) => hasRole(actor, 'programmeManager', 'officer', 'releaser', 'clerk', 'lead', 'auditor'),
  },
  {
    href: '/beginnings',
    label: { de: 'Neu anlegen', en: 'Begin' },
    isFor: begins,
  },
  {
    href: '/money',
    label: { de: 'Mittel', en: 'Money' },
    isFor: (actor) => hasRole(actor, ...moneyRoles),
  },
  {
    href: '/statistics',
    label: { de: 'Statistik', en: 'Statistics' },
    isFor: (actor) => hasRole(actor, ...statisticsRoles),
  },
  {
    href: '/people',
    label: { de: 'Personen', en: 'People' },
    isFor: ({ kind }) => kind === 'staff',
  },
  {
    href: '/meetings',
    label: { de: 'Sitzungen', en: 'Meetings' },
    isFor: (actor) => hasRole(actor, ...meetingRoles),
  },
  {
    href: '/council',
    label: {
      de: 'Rat und Ausschüsse',
      en: 'Council and committees',
      tr: 'Meclis ve komisyonlar',
      ar: 'المجلس واللجان',
      uk: 'Рада та комітети',
    },
    isFor: () => true,
    isPublic: true,
  },
  {
    href: '/council-register',
    label: { de: 'Gremien', en: 'Bodies' },
    isFor: (actor) => hasRole(actor, 'councilOffice', 'administrator'),
  },
  {
    href: '/admin',
    label: { de: 'Administration', en: 'Administration' },
    isFor: (actor) => hasRole(actor, 'administrator'),
  },
];

/** The first page of this person's menu. */
export function firstPlace(actor: Actor): string {
  return entries.find(({ isFor }) => isFor(actor))?.href ?? '/';
}

/** The main menu of this person, or of whoever has not signed in, with the entry of the present page marked. */
export function navigation(actor: Actor | undefined, { language, path }: Visit): NavItem[] {
  const place = path.split('?')[0] ?? '/';
  const isCurrent = (href: string): boolean => place === href || place.startsWith(`${href}/`);
  return entries
    .filter(({ isFor, isPublic }) => (actor ? isFor(actor) : isPublic === true))
    .map(({ href, label }) => ({ href, label: wordsIn(label, language), current: isCurrent(href) }));
}
