import { dueAt } from '#libs/calendar/due.js';
import { explain } from '#libs/calendar/explain.js';
import type { Counted } from '#libs/engine/state.js';
import { lastDay } from '../programmes/deadline.js';
import { catalogue, type Language } from '../view/catalogue.js';
import { berlinDay, dayText } from '../view/values.js';

/** Words of deadlines that no period of days explains. Facts by the names that processes give them. */
const texts = catalogue({
  de: {
    extended: 'verlängert um {{counted}}',
    resumed_one: 'nach einer Pause von einem Tag: {{counted}}',
    resumed_other: 'nach einer Pause von {{count}} Tagen: {{counted}}',
    meetingAt: 'Tag der Sitzung',
    inviteByAt: 'letzter Tag, an dem fristgerecht eingeladen wird',
    signByAt: 'Ende der Zeit für die Mitzeichnung',
    objectionEndsAt: 'Ende der Einspruchsfrist',
    dueAt: 'Termin des Auftrags',
    budgetYearEndsAt: 'Ende des Haushaltsjahres',
    yearEndsAt: 'Ende des Haushaltsjahres',
    opensAt: 'Beginn der Einreichungsfrist',
    closesAt: 'Ende der Einreichungsfrist',
    remindAt: 'drei Tage vor dem Ende der Einreichungsfrist',
    decisionAt: 'Tag der Entscheidung über den Aufruf',
    fact: 'fester Termin des Vorgangs',
    passed: 'war schon vorbei, als die Aufgabe begann: {{counted}}',
    since: '{{counted}}, fällig seit {{day}}; diese Aufgabe begann am {{began}}',
  },
  en: {
    extended: 'put off by {{counted}}',
    resumed_one: 'after a pause of one day: {{counted}}',
    resumed_other: 'after a pause of {{count}} days: {{counted}}',
    meetingAt: 'day of the meeting',
    inviteByAt: 'last day on which the invitation is in time',
    signByAt: 'end of the time for co-signing',
    objectionEndsAt: 'end of the time for objections to the resolution',
    dueAt: 'day by which the order is due',
    budgetYearEndsAt: 'end of the budget year',
    yearEndsAt: 'end of the budget year',
    opensAt: 'begin of the time for applications',
    closesAt: 'end of the time for applications',
    remindAt: 'three days before the end of the time for applications',
    decisionAt: 'day on which the call is decided',
    fact: 'fixed date of the dossier',
    passed: 'had passed already when the task began: {{counted}}',
    since: '{{counted}}, due since {{day}}; this task began on {{began}}',
  },
  tr: {
    extended: '{{counted}} uzatıldı',
    resumed_one: 'bir günlük aradan sonra: {{counted}}',
    resumed_other: '{{count}} günlük aradan sonra: {{counted}}',
    meetingAt: 'toplantı günü',
    inviteByAt: 'davetin süresinde gönderilebileceği son gün',
    signByAt: 'ortak imza süresinin sonu',
    objectionEndsAt: 'itiraz süresinin sonu',
    dueAt: 'görevin tamamlanacağı gün',
    budgetYearEndsAt: 'bütçe yılının sonu',
    yearEndsAt: 'bütçe yılının sonu',
    opensAt: 'başvuru süresinin başı',
    closesAt: 'başvuru süresinin sonu',
    remindAt: 'başvuru süresinin bitmesine üç gün kala',
    decisionAt: 'çağrı hakkında karar günü',
    fact: 'dosyanın belirli tarihi',
    passed: 'görev başladığında geçmişti: {{counted}}',
    since: '{{counted}}, son gün {{day}} idi; bu görev {{began}} tarihinde başladı',
  },
  ar: {
    extended: 'مُدّد: {{counted}}',
    resumed_one: 'بعد توقف ليوم واحد: {{counted}}',
    resumed_zero: 'بعد توقف: {{counted}}',
    resumed_two: 'بعد توقف ليومين: {{counted}}',
    resumed_few: 'بعد توقف لمدة {{count}} أيام: {{counted}}',
    resumed_many: 'بعد توقف لمدة {{count}} يوماً: {{counted}}',
    resumed_other: 'بعد توقف لمدة {{count}} يوم: {{counted}}',
    meetingAt: 'يوم الجلسة',
    inviteByAt: 'آخر يوم للدعوة في موعدها',
    signByAt: 'نهاية مهلة التوقيع المشترك',
    objectionEndsAt: 'نهاية مهلة الاعتراض',
    dueAt: 'موعد إنجاز المهمة',
    budgetYearEndsAt: 'نهاية سنة الميزانية',
    yearEndsAt: 'نهاية سنة الميزانية',
    opensAt: 'بداية موعد التقديم',
    closesAt: 'نهاية موعد التقديم',
    remindAt: 'قبل نهاية موعد التقديم بثلاثة أيام',
    decisionAt: 'يوم القرار بشأن الدعوة',
    fact: 'موعد محدد للملف',
    passed: 'كان قد انقضى عند بدء المهمة: {{counted}}',
    since: '{{counted}}، مستحق منذ {{day}}؛ بدأت هذه المهمة في {{began}}',
  },
  uk: {
    extended: 'продовжено: {{counted}}',
    resumed_one: 'після перерви на один день: {{counted}}',
    resumed_few: 'після перерви на {{count}} дні: {{counted}}',
    resumed_many: 'після перерви на {{count}} днів: {{counted}}',
    resumed_other: 'після перерви на {{count}} дня: {{counted}}',
    meetingAt: 'день засідання',
    inviteByAt: 'останній день для вчасного запрошення',
    signByAt: 'кінець терміну візування',
    objectionEndsAt: 'кінець терміну заперечень',
    dueAt: 'термін виконання доручення',
    budgetYearEndsAt: 'кінець бюджетного року',
    yearEndsAt: 'кінець бюджетного року',
    opensAt: 'початок терміну подання',
    closesAt: 'кінець терміну подання',
    remindAt: 'за три дні до кінця терміну подання',
    decisionAt: 'день рішення про конкурс',
    fact: 'визначена дата справи',
    passed: 'уже минуло, коли почалося завдання: {{counted}}',
    since: '{{counted}}, строк минув {{day}}; це завдання почалося {{began}}',
  },
});

const facts = [
  'meetingAt',
  'inviteByAt',
  'signByAt',
  'objectionEndsAt',
  'dueAt',
  'budgetYearEndsAt',
  'yearEndsAt',
  'opensAt',
  'closesAt',
  'remindAt',
  'decisionAt',
] as const;

/** The day that a fact of a process stands for, in words. */
export const factText = (fact: string, language: Language): string =>
  texts(language)(facts.find((name) => name === fact) ?? 'fact');

/**
 * How a stored deadline was found: `10 Arbeitstage nach dem 24.03.2026, ohne Karfreitag und Ostermontag: 09.04.2026`.
 * @returns nothing where counting it again gives another instant: then there is nothing true to say
 */
export function deadlineText(
  { counted, dueAt: stored }: { readonly counted: Counted; readonly dueAt: string },
  language: Language,
): string | undefined {
  const t = texts(language);
  const { by, from, because } = counted;
  const short = (day: string): string => dayText(day, language, true);
  if ('fact' in by) {
    const named = factText(by.fact, language);
    if (stored < from)
      return t('since', { counted: named, day: short(lastDay(new Date(stored))), began: short(berlinDay(from)) });
    // Where the task does not keep the day that is over, what is shown is the day on which it began, and not the one meant.
    return stored === from ? t('passed', { counted: named }) : named;
  }
  const again = dueAt(from, by);
  if (again.at !== stored) return undefined;
  const text = explain(again.explanation, language);
  if (because === 'extended') return t('extended', { counted: text });
  if (because === 'resumed') return t('resumed', { count: 'days' in by ? by.days : 0, counted: text });
  return text;
}
