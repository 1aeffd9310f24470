import type { FormDefinition } from '#libs/forms/definition.js';
import { ar, de, en, tr, uk } from './business-form.texts.js';
import { nominationForm, type NominationPart } from './nomination-form.js';
import { text } from '../office-form.js';

const people = { type: 'integer', minimum: 0, maximum: 100_000 } as const;

/** What the Ethnischer Wirtschaftspreis asks of a firm: its criteria are in the funding handbook §4.1. */
const business: NominationPart = {
  page: {
    key: 'business',
    fields: [
      { ptr: '/business/foundedYear', widget: 'number', inputmode: 'numeric', width: 'short' },
      { ptr: '/business/branch', widget: 'text' },
      { ptr: '/business/staff', widget: 'number', inputmode: 'numeric', width: 'short', group: 'jobs' },
      { ptr: '/business/trainees', widget: 'number', inputmode: 'numeric', width: 'short', group: 'jobs' },
      { ptr: '/business/statement', widget: 'textarea', rows: 10 },
      { ptr: '/business/engagement', widget: 'textarea', rows: 5 },
    ],
  },
  properties: {
    business: {
      type: 'object',
      properties: {
        foundedYear: { type: 'integer', minimum: 1800, maximum: 2100 },
        branch: text(200),
        staff: people,
        trainees: people,
        statement: text(4000),
        engagement: text(2000),
      },
    },
  },
  required: [
    '/business/foundedYear',
    '/business/branch',
    '/business/staff',
    '/business/trainees',
    '/business/statement',
  ],
  texts: { de, en, tr, ar, uk },
  // What a firm is asked instead stands on its own page.
  instead: [
    '/startedOn',
    '/goals',
    '/targetGroup',
    '/volunteers',
    '/partners',
    '/sustainability',
    '/thirdPartyFunding',
  ],
};

/** The nomination for the Ethnischer Wirtschaftspreis; its categories are branches. */
export const businessNomination: FormDefinition = nominationForm({
  name: 'business-prize-nomination',
  version: 2,
  title: {
    de: 'Nominierung für den Ethnischen Wirtschaftspreis',
    en: 'Nomination for the Ethnic Business Prize',
    tr: 'Göçmen İşletmeler Ödülü için aday gösterme',
    ar: 'ترشيح لجائزة شركات المهاجرين',
    uk: 'Номінація на Премію для підприємств мігрантів',
  },
  categories: [
    {
      key: 'crafts',
      de: 'Handwerk und Bau',
      en: 'Crafts and building',
      tr: 'Zanaat ve inşaat',
      ar: 'الحرف والبناء',
      uk: 'Ремесло й будівництво',
    },
    { key: 'trade', de: 'Handel', en: 'Trade', tr: 'Ticaret', ar: 'التجارة', uk: 'Торгівля' },
    {
      key: 'hospitality',
      de: 'Gastronomie und Lebensmittel',
      en: 'Restaurants and food',
      tr: 'Lokanta ve gıda',
      ar: 'المطاعم والأغذية',
      uk: 'Заклади харчування й продукти',
    },
    {
      key: 'health',
      de: 'Gesundheit und Pflege',
      en: 'Health and care',
      tr: 'Sağlık ve bakım',
      ar: 'الصحة والرعاية',
      uk: 'Здоров’я й догляд',
    },
    {
      key: 'services',
      de: 'Andere Dienstleistungen',
      en: 'Other services',
      tr: 'Diğer hizmetler',
      ar: 'خدمات أخرى',
      uk: 'Інші послуги',
    },
    {
      key: 'industry',
      de: 'Industrie und Technik',
      en: 'Industry and technology',
      tr: 'Sanayi ve teknoloji',
      ar: 'الصناعة والتقنية',
      uk: 'Промисловість і техніка',
    },
  ],
  part: business,
});
