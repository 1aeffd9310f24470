type Unit = 'workingDays' | 'days' | 'weeks' | 'months' | 'years' | 'hours' | 'minutes' | 'seconds';
type Length = (length: string, day: string) => string;

/** Words that an explanation of a deadline is made of. */
export interface ExplanationWords {
  /** lengths by plural form, with `#` for the number */
  units: Readonly<Record<Unit, Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>>>;
  before: Length;
  after: Length;
  from: Length;
  beforeEndOf: Length;
  without: (days: string) => string;
  comma: string;
  and: string;
  because: (day: string, reason: string) => string;
  holiday: (name: string) => string;
  saturday: string;
  sunday: string;
}

/** In each language that a deadline is explained in. */
export const explanationWords = {
  de: {
    units: {
      workingDays: { one: '# Arbeitstag', other: '# Arbeitstage' },
      days: { one: '# Tag', other: '# Tage' },
      weeks: { one: '# Woche', other: '# Wochen' },
      months: { one: '# Monat', other: '# Monate' },
      years: { one: '# Jahr', other: '# Jahre' },
      hours: { one: '# Stunde', other: '# Stunden' },
      minutes: { one: '# Minute', other: '# Minuten' },
      seconds: { one: '# Sekunde', other: '# Sekunden' },
    },
    before: (length, day) => `${length} vor dem ${day}`,
    after: (length, day) => `${length} nach dem ${day}`,
    from: (length, day) => `${length} ab dem ${day}`,
    beforeEndOf: (length, day) => `${length} vor Ablauf des ${day}`,
    without: (days) => `ohne ${days}`,
    comma: ', ',
    and: ' und ',
    because: (day, reason) => `weil der ${day} ${reason} ist`,
    holiday: (name) => `ein Feiertag (${name})`,
    saturday: 'ein Samstag',
    sunday: 'ein Sonntag',
  },
  en: {
    units: {
      workingDays: { one: '# working day', other: '# working days' },
      days: { one: '# day', other: '# days' },
      weeks: { one: '# week', other: '# weeks' },
      months: { one: '# month', other: '# months' },
      years: { one: '# year', other: '# years' },
      hours: { one: '# hour', other: '# hours' },
      minutes: { one: '# minute', other: '# minutes' },
      seconds: { one: '# second', other: '# seconds' },
    },
    before: (length, day) => `${length} before ${day}`,
    after: (length, day) => `${length} after ${day}`,
    from: (length, day) => `${length} from ${day}`,
    beforeEndOf: (length, day) => `${length} before the end of ${day}`,
    without: (days) => `without ${days}`,
    comma: ', ',
    and: ' and ',
    because: (day, reason) => `since ${day} is ${reason}`,
    holiday: (name) => `a public holiday (${name})`,
    saturday: 'a Saturday',
    sunday: 'a Sunday',
  },
  tr: {
    units: {
      workingDays: { other: '# iş günü' },
      days: { other: '# gün' },
      weeks: { other: '# hafta' },
      months: { other: '# ay' },
      years: { other: '# yıl' },
      hours: { other: '# saat' },
      minutes: { other: '# dakika' },
      seconds: { other: '# saniye' },
    },
    before: (length, day) => `${day} tarihinden ${length} önce`,
    after: (length, day) => `${day} tarihinden ${length} sonra`,
    from: (length, day) => `${day} tarihinden başlayarak ${length}`,
    beforeEndOf: (length, day) => `${day} gününün bitiminden ${length} önce`,
    without: (days) => `${days} sayılmadan`,
    comma: ', ',
    and: ' ve ',
    because: (day, reason) => `çünkü ${day} ${reason}`,
    holiday: (name) => `resmî tatil (${name})`,
    saturday: 'cumartesi günü',
    sunday: 'pazar günü',
  },
  ar: {
    units: {
      workingDays: { one: 'يوم عمل واحد', two: 'يوما عمل', few: '# أيام عمل', other: '# يوم عمل' },
      days: { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوماً', other: '# يوم' },
      weeks: { one: 'أسبوع واحد', two: 'أسبوعان', few: '# أسابيع', many: '# أسبوعاً', other: '# أسبوع' },
      months: { one: 'شهر واحد', two: 'شهران', few: '# أشهر', many: '# شهراً', other: '# شهر' },
      years: { one: 'سنة واحدة', two: 'سنتان', few: '# سنوات', other: '# سنة' },
      hours: { one: 'ساعة واحدة', two: 'ساعتان', few: '# ساعات', other: '# ساعة' },
      minutes: { one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', other: '# دقيقة' },
      seconds: { one: 'ثانية واحدة', two: 'ثانيتان', few: '# ثوان', other: '# ثانية' },
    },
    before: (length, day) => `${length} قبل ${day}`,
    after: (length, day) => `${length} بعد ${day}`,
    from: (length, day) => `${length} ابتداءً من ${day}`,
    beforeEndOf: (length, day) => `${length} قبل نهاية ${day}`,
    without: (days) => `دون ${days}`,
    comma: '، ',
    and: ' و',
    because: (day, reason) => `لأن ${day} ${reason}`,
    holiday: (name) => `عطلة رسمية (${name})`,
    saturday: 'يوم سبت',
    sunday: 'يوم أحد',
  },
  uk: {
    units: {
      workingDays: { one: '# робочий день', few: '# робочі дні', other: '# робочих днів' },
      days: { one: '# день', few: '# дні', other: '# днів' },
      weeks: { one: '# тиждень', few: '# тижні', other: '# тижнів' },
      months: { one: '# місяць', few: '# місяці', other: '# місяців' },
      years: { one: '# рік', few: '# роки', other: '# років' },
      hours: { one: '# година', few: '# години', other: '# годин' },
      minutes: { one: '# хвилина', few: '# хвилини', other: '# хвилин' },
      seconds: { one: '# секунда', few: '# секунди', other: '# секунд' },
    },
    before: (length, day) => `${length} до ${day}`,
    after: (length, day) => `${length} після ${day}`,
    from: (length, day) => `${length} від ${day}`,
    beforeEndOf: (length, day) => `${length} до кінця ${day}`,
    without: (days) => `без ${days}`,
    comma: ', ',
    and: ' та ',
    because: (day, reason) => `бо ${day} – ${reason}`,
    holiday: (name) => `святковий день (${name})`,
    saturday: 'субота',
    sunday: 'неділя',
  },
} satisfies Readonly<Record<string, ExplanationWords>>;

export type ExplanationLanguage = keyof typeof explanationWords;
