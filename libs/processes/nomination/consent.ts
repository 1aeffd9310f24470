import { text } from '../answers.js';
import type { AnswerData, CaseFile } from '../process.js';

/** The command by which nominees take consent back, or give it. */
export const changesConsent = 'changeConsent';

type Said = Pick<CaseFile, 'application' | 'said'>;

const items = ['consentPublish', 'consentPhoto', 'consentReasons'] as const;

/** What the nominee agrees to have published: as said in the nomination, or changed since. */
export function consentOf({ application, said }: Said): AnswerData {
  const newest = { ...application, ...said(changesConsent) };
  return Object.fromEntries(items.flatMap((item) => (text(newest, item) === '' ? [] : [[item, text(newest, item)]])));
}

/** Whether the nominee may be named. */
export const mayBeNamed = (of: Said): boolean => text(consentOf(of), 'consentPublish') === 'yes';

/** Whether the jury's reasons may be public: where the nominee is named and has not said no. */
export const mayShowReasons = (of: Said): boolean => mayBeNamed(of) && text(consentOf(of), 'consentReasons') !== 'no';

/** Whether the nominee's pictures may be public: where the nominee is named and has said yes. */
export const mayShowPictures = (of: Said): boolean => mayBeNamed(of) && text(consentOf(of), 'consentPhoto') === 'yes';
