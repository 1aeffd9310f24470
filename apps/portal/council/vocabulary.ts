import type { Language } from '../view/catalogue.js';
import { wordsIn, type Worded } from '../view/languages.js';

type Words = Readonly<Record<string, Worded<string>>>;
const word = (de: string, en: string, tr: string, ar: string, uk: string): Worded<string> => ({ de, en, tr, ar, uk });

/** Keys that processes publish, in words. A key that is not here is shown as it stands. */
const vocabulary = {
  paper: {
    consulting: word('in Beratung', 'being consulted on', 'görüşülüyor', 'قيد التداول', 'на розгляді'),
    urgency: word('in Beratung', 'being consulted on', 'görüşülüyor', 'قيد التداول', 'на розгляді'),
    urgent: word(
      'dringlich entschieden',
      'decided urgently',
      'ivedilikle karara bağlandı',
      'قرار عاجل',
      'вирішено терміново',
    ),
    decided: word('beschlossen', 'resolved', 'karara bağlandı', 'صدر القرار', 'ухвалено'),
    suspended: word('ausgesetzt', 'suspended', 'askıda', 'عُلِّقت', 'призупинено'),
    execution: word('in Umsetzung', 'being carried out', 'uygulanıyor', 'قيد التنفيذ', 'виконується'),
    done: word('erledigt', 'done', 'tamamlandı', 'أُنجزت', 'виконано'),
    rejected: word('abgelehnt', 'rejected', 'reddedildi', 'رُفضت', 'відхилено'),
    noted: word('zur Kenntnis genommen', 'noted', 'bilgi edinildi', 'أُخذ العلم بها', 'взято до відома'),
    revoked: word('aufgehoben', 'revoked', 'kaldırıldı', 'أُلغيت', 'скасовано'),
    withdrawn: word('zurückgezogen', 'withdrawn', 'geri çekildi', 'سُحبت', 'відкликано'),
  },
  block: {
    proposal: word('Beschlussvorschlag', 'Proposed resolution', 'Karar önerisi', 'مشروع القرار', 'Проєкт рішення'),
    reasons: word('Begründung', 'Reasons', 'Gerekçe', 'التعليل', 'Обґрунтування'),
    financesText: word(
      'Finanzielle Auswirkungen',
      'Financial effects',
      'Mali etkiler',
      'الآثار المالية',
      'Фінансові наслідки',
    ),
    staffText: word(
      'Personelle Auswirkungen',
      'Effects on staff',
      'Personele etkileri',
      'الآثار على الموظفين',
      'Кадрові наслідки',
    ),
    legalBasis: word('Rechtliche Grundlage', 'Legal basis', 'Hukuki dayanak', 'الأساس القانوني', 'Правова підстава'),
  },
  step: {
    planned: word('geplant', 'planned', 'planlandı', 'مخطط لها', 'заплановано'),
    scheduled: word('terminiert', 'scheduled', 'tarihi belli', 'حُدِّد موعدها', 'призначено'),
    onAgenda: word('auf der Tagesordnung', 'on the agenda', 'gündemde', 'على جدول الأعمال', 'у порядку денному'),
    consulted: word('beraten', 'consulted', 'görüşüldü', 'جرى التداول', 'розглянуто'),
    deferred: word('vertagt', 'deferred', 'ertelendi', 'أُجِّلت', 'відкладено'),
    removed: word(
      'abgesetzt',
      'taken off the agenda',
      'gündemden çıkarıldı',
      'رُفعت من جدول الأعمال',
      'знято з порядку денного',
    ),
    dropped: word('entfallen', 'dropped', 'düştü', 'سقطت', 'відпало'),
  },
  outcome: {
    resolved: word('beschlossen', 'resolved', 'kabul edildi', 'اعتُمد', 'ухвалено'),
    resolvedAmended: word(
      'geändert beschlossen',
      'resolved as amended',
      'değiştirilerek kabul edildi',
      'اعتُمد معدَّلًا',
      'ухвалено зі змінами',
    ),
    recommended: word('empfohlen', 'recommended', 'tavsiye edildi', 'أُوصي به', 'рекомендовано'),
    recommendedAmended: word(
      'mit Änderungen empfohlen',
      'recommended with changes',
      'değişikliklerle tavsiye edildi',
      'أُوصي به معدَّلًا',
      'рекомендовано зі змінами',
    ),
    rejected: word('abgelehnt', 'rejected', 'reddedildi', 'رُفض', 'відхилено'),
    noted: word('zur Kenntnis genommen', 'noted', 'bilgi edinildi', 'أُخذ العلم به', 'взято до відома'),
    noVote: word(
      'ohne Empfehlung weitergeleitet',
      'passed on without recommendation',
      'tavsiyesiz iletildi',
      'أُحيل دون توصية',
      'передано без рекомендації',
    ),
    deferred: word('vertagt', 'deferred', 'ertelendi', 'أُجِّل', 'відкладено'),
    removed: word(
      'abgesetzt',
      'taken off the agenda',
      'gündemden çıkarıldı',
      'رُفع من جدول الأعمال',
      'знято з порядку денного',
    ),
    referred: word('verwiesen', 'referred', 'havale edildi', 'أُحيل', 'передано'),
    withdrawn: word('zurückgezogen', 'withdrawn', 'geri çekildi', 'سُحب', 'відкликано'),
    settled: word('erledigt', 'settled', 'sonuçlandı', 'حُسم', 'вирішено'),
    approved: word('genehmigt', 'approved', 'onaylandı', 'أُقرّ', 'схвалено'),
    revoked: word('aufgehoben', 'revoked', 'kaldırıldı', 'أُلغي', 'скасовано'),
  },
  majority: {
    unanimous: word('einstimmig', 'unanimously', 'oybirliğiyle', 'بالإجماع', 'одноголосно'),
    majority: word('mehrheitlich', 'by majority', 'oy çokluğuyla', 'بالأغلبية', 'більшістю'),
  },
  order: {
    running: word('offen', 'open', 'açık', 'مفتوح', 'відкрито'),
    progress: word('in Arbeit', 'in progress', 'sürüyor', 'قيد التنفيذ', 'у роботі'),
    overdue: word('überfällig', 'overdue', 'gecikti', 'متأخر', 'прострочено'),
    done: word('erledigt', 'done', 'tamamlandı', 'أُنجز', 'виконано'),
    dropped: word('entfallen', 'dropped', 'düştü', 'سقط', 'відпало'),
  },
  // OParl's own words
  meeting: {
    terminiert: word('terminiert', 'scheduled', 'tarihi belli', 'حُدِّد موعدها', 'призначено'),
    eingeladen: word('eingeladen', 'invited', 'davet edildi', 'وُجِّهت الدعوة', 'запрошено'),
    durchgeführt: word('durchgeführt', 'held', 'yapıldı', 'عُقدت', 'проведено'),
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A published key in words, `execution.running` by its first part; another one as it stands. */
export function vocabularyWord(kind: keyof typeof vocabulary, key: string, language: Language): string {
  const words: Words = vocabulary[kind];
  const name = key.split('.')[0] ?? key;
  const known = Object.hasOwn(words, name) ? words[name] : undefined;
  return known ? wordsIn(known, language) : key;
}
