import type { PublicView } from '../public-view.js';
import { publicCommands } from './public-commands.js';
import { publicDocuments, publicEvents } from './public-events.js';
import { publicStates } from './public-states.js';
import { publicTasks } from './public-tasks.js';
import { inOthers, type ReaderWords } from './public-words.js';
import { ar } from './says.ar.js';
import { tr } from './says.tr.js';
import { uk } from './says.uk.js';

const figure = (key: keyof ReaderWords['figures']) => inOthers(({ figures }) => figures[key]);
const beside = (key: keyof ReaderWords['beside']) => inOthers((words) => words.beside[key]);

/** What applicants learn of project funding; who votes, drafts or releases inside is not part of it. */
export const publicView: PublicView = {
  head: { title: '/project/title', organisation: { name: '/organisation/name', legalForm: '/organisation/legalForm' } },
  says: { tr, ar, uk },
  names: {
    received: { de: 'Eingegangen', en: 'Received', tr: 'Alındı', ar: 'تم الاستلام', uk: 'Отримано', kind: 'info' },
    check: {
      de: 'Formale Prüfung',
      en: 'Formal check',
      tr: 'Biçimsel inceleme',
      ar: 'الفحص الشكلي',
      uk: 'Формальна перевірка',
      kind: 'info',
    },
    waitingForYou: {
      de: 'Wartet auf Sie',
      en: 'Waiting for you',
      tr: 'Sizi bekliyor',
      ar: 'بانتظارك',
      uk: 'Очікує на вас',
      kind: 'warning',
    },
    assessment: {
      de: 'Fachliche Bewertung',
      en: 'Assessment',
      tr: 'Uzman değerlendirmesi',
      ar: 'التقييم المتخصص',
      uk: 'Фахова оцінка',
      kind: 'info',
    },
    decision: { de: 'Entscheidung', en: 'Decision', tr: 'Karar', ar: 'القرار', uk: 'Рішення', kind: 'info' },
    waitingList: {
      de: 'Warteliste',
      en: 'Waiting list',
      tr: 'Bekleme listesi',
      ar: 'قائمة الانتظار',
      uk: 'Список очікування',
      kind: 'info',
    },
    granted: { de: 'Bewilligt', en: 'Granted', tr: 'Onaylandı', ar: 'تمت الموافقة', uk: 'Схвалено', kind: 'success' },
    rejected: { de: 'Abgelehnt', en: 'Rejected', tr: 'Reddedildi', ar: 'مرفوض', uk: 'Відхилено', kind: 'neutral' },
    withdrawn: {
      de: 'Zurückgezogen',
      en: 'Withdrawn',
      tr: 'Geri çekildi',
      ar: 'تم السحب',
      uk: 'Відкликано',
      kind: 'neutral',
    },
    declined: {
      de: 'Verzichtet',
      en: 'Declined',
      tr: 'Vazgeçildi',
      ar: 'تم التنازل',
      uk: 'Відмова від підтримки',
      kind: 'neutral',
    },
    late: { de: 'Verfristet', en: 'Too late', tr: 'Çok geç', ar: 'متأخر', uk: 'Запізно', kind: 'warning' },
  },
  stages: ['received', 'check', 'assessment', 'decision'],
  states: publicStates,
  beside: {
    'earlyStart.requested': {
      ...beside('requested'),
      kind: 'info',
      de: {
        title: 'Vorzeitiger Beginn: beantragt',
        text: 'Wir prüfen, ob Sie vor dem Bescheid beginnen dürfen. Bitte warten Sie unsere Antwort ab: Wer vorher beginnt, kann nicht gefördert werden.',
      },
      en: {
        title: 'Early start: requested',
        text: 'We are checking whether you may begin before the notice. Please wait for our answer: who begins before it cannot be funded.',
      },
    },
    'earlyStart.consented': {
      ...beside('consented'),
      kind: 'success',
      de: {
        title: 'Vorzeitiger Beginn: zugestimmt',
        text: 'Sie dürfen beginnen, bevor über Ihren Antrag entschieden ist. Ein Anspruch auf Förderung entsteht dadurch nicht: Wird der Antrag abgelehnt, tragen Sie die Kosten selbst.',
      },
      en: {
        title: 'Early start: agreed',
        text: 'You may begin before your application is decided. This gives no claim to funding: if the application is rejected, you bear the costs yourselves.',
      },
    },
    'earlyStart.refused': {
      ...beside('refused'),
      kind: 'warning',
      de: {
        title: 'Vorzeitiger Beginn: abgelehnt',
        text: 'Bitte beginnen Sie erst, wenn Sie den Bescheid haben. Haben sich die Gründe geändert, können Sie noch einmal fragen.',
      },
      en: {
        title: 'Early start: refused',
        text: 'Please begin only when you have the notice. If your reasons have changed, you may ask again.',
      },
    },
  },
  events: publicEvents,
  documents: publicDocuments,
  figures: {
    requested: {
      ...figure('requested'),
      of: { term: 'requestedCents' },
      unit: 'cents',
      de: 'Beantragt',
      en: 'Applied for',
    },
    offered: {
      ...figure('offered'),
      of: { term: 'claimCents' },
      unit: 'cents',
      de: 'Mögliche Förderung',
      en: 'Possible grant',
    },
    intended: { ...figure('intended'), of: { term: 'intendedCents' }, unit: 'cents', de: 'Vorgesehen', en: 'Intended' },
    granted: { ...figure('granted'), of: { term: 'grantedCents' }, unit: 'cents', de: 'Bewilligt', en: 'Granted' },
    reach: {
      ...figure('reach'),
      of: { term: 'claimCents' },
      unit: 'cents',
      de: 'Höchstens möglich als Förderung',
      en: 'Highest possible grant',
    },
    place: {
      ...figure('place'),
      of: 'linePlace',
      unit: 'count',
      de: 'Ihr Platz auf der Liste',
      en: 'Your place on the list',
    },
    length: {
      ...figure('length'),
      of: 'lineLength',
      unit: 'count',
      de: 'Anträge auf der Liste',
      en: 'Applications on the list',
    },
  },
  tasks: publicTasks,
  commands: publicCommands,
};
