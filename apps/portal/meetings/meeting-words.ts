import { isStepRole } from '#libs/processes/council/outcomes.js';
import { bodyOn } from '#libs/processes/council/register.js';
import { resultTexts, resultTextsEn, roleTexts } from '#libs/processes/council/words.js';
import type { Result } from '#libs/processes/council-meeting/sitting.js';
import { officeLanguage, type Language } from '../view/languages.js';
import { locales } from '../view/languages.js';
import type { Meeting } from './meeting-desk.js';
import { meetingTexts } from './texts.js';

/** An outcome in words: `beschlossen`. */
export const resultText = (outcome: Result['outcome'], language: Language): string =>
  (officeLanguage(language) === 'de' ? resultTexts : resultTextsEn)[outcome];

/** An outcome with how the votes went: `beschlossen, einstimmig (12 Ja, 0 Nein, 2 Enthaltungen)`. */
export function resultLine({ outcome, votes, majority }: Result, language: Language): string {
  const t = meetingTexts(language);
  const text = resultText(outcome, language);
  if (votes.yes + votes.no + votes.abstained === 0) return text;
  const biased = votes.biased > 0 ? t('biased', { number: votes.biased }) : '';
  return `${text}, ${t(majority)} (${t('votes', { yes: votes.yes, no: votes.no, count: votes.abstained })}${biased})`;
}

const roleTextsEn = {
  decision: 'Resolution',
  recommendation: 'Recommendation',
  hearing: 'Hearing',
  notice: 'Notice',
  introduction: 'Introduction',
  urgentDecision: 'Urgent decision',
  approval: 'Approval',
} as const satisfies typeof roleTexts;

/** What a body is asked for, in words; blank where nothing is known of it. */
export const stepRoleText = (role: string, language: Language): string =>
  isStepRole(role) ? (officeLanguage(language) === 'de' ? roleTexts : roleTextsEn)[role] : '';

/** A body by the name it had on a day. */
export const bodyName = ({ file }: Pick<Meeting, 'file'>, key: string, on: string): string =>
  (file.council && bodyOn(file.council, key, on)?.name) ?? key;

/** A day with its weekday: `Mittwoch, 17. Februar 2027`. */
export const wholeDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(day));
