import type { Days } from '../process.js';
import { rulesOn, type Body } from './register.js';

/**
 * The last day on which a meeting can be called in time (Ladungsfrist, § 47 GO NRW with the council's rules of procedure):
 * neither that day nor the meeting's own counts.
 * @param on day of the meeting
 * @param short whether the notice is shortened, for which the invitation gives a reason
 */
export function inviteBy(body: Body, on: string, short: boolean, days: Days): string {
  const { noticeDays, shortNoticeDays } = rulesOn(body, on);
  return days.add(on, -((short ? shortNoticeDays : noticeDays) + 1));
}

/** The last day on which a submission for that meeting is handed in to the council's office. */
export const handInBy = (body: Body, on: string, days: Days): string =>
  days.addWorking(inviteBy(body, on, false, days), -rulesOn(body, on).handInWorkingDays);

/** The last day on which a resolution of that day can be objected to; its execution waits for it (§§ 54, 57 GO NRW). */
export const objectBy = (body: Body, on: string, days: Days): string => days.add(on, rulesOn(body, on).objectionDays);
