import { z } from 'zod';
import { catalogue, type Language } from '../view/catalogue.js';

/** Fields of action of the city's integration work, by their keys in terms and applications. */
export const fieldsOfAction = [
  'BILDUNG',
  'ARBEIT_UNTERNEHMEN',
  'SOZIALE_BALANCE_STADTBEZIRKE',
  'WELTOFFENE_INTERNATIONALE_STADT',
] as const;
export type FieldOfAction = (typeof fieldsOfAction)[number];

/** The twelve city districts. */
export const districts = [
  'innenstadt-west',
  'innenstadt-nord',
  'innenstadt-ost',
  'eving',
  'scharnhorst',
  'brackel',
  'aplerbeck',
  'hoerde',
  'hombruch',
  'luetgendortmund',
  'huckarde',
  'mengede',
] as const;
export type District = (typeof districts)[number];

/** Districts bear the same name in all languages. */
const districtNames = {
  'innenstadt-west': 'Innenstadt-West',
  'innenstadt-nord': 'Innenstadt-Nord',
  'innenstadt-ost': 'Innenstadt-Ost',
  eving: 'Eving',
  scharnhorst: 'Scharnhorst',
  brackel: 'Brackel',
  aplerbeck: 'Aplerbeck',
  hoerde: 'Hörde',
  hombruch: 'Hombruch',
  luetgendortmund: 'Lütgendortmund',
  huckarde: 'Huckarde',
  mengede: 'Mengede',
} as const;

/** Names of fields of action and of districts. */
export const areaTexts = catalogue({
  de: {
    BILDUNG: 'Bildung',
    ARBEIT_UNTERNEHMEN: 'Arbeit und Unternehmen',
    SOZIALE_BALANCE_STADTBEZIRKE: 'Soziale Balance in den Stadtbezirken',
    WELTOFFENE_INTERNATIONALE_STADT: 'Weltoffene, internationale Stadt',
    ...districtNames,
    everyField: 'alle Handlungsfelder',
    wholeCity: 'ganze Stadt',
    fieldsLabel: 'Handlungsfelder',
    districtsLabel: 'Stadtbezirke',
  },
  en: {
    BILDUNG: 'Education',
    ARBEIT_UNTERNEHMEN: 'Work and business',
    SOZIALE_BALANCE_STADTBEZIRKE: 'Social balance in the city districts',
    WELTOFFENE_INTERNATIONALE_STADT: 'Open, international city',
    ...districtNames,
    everyField: 'all fields of action',
    wholeCity: 'the whole city',
    fieldsLabel: 'Fields of action',
    districtsLabel: 'City districts',
  },
  tr: {
    BILDUNG: 'Eğitim',
    ARBEIT_UNTERNEHMEN: 'İş hayatı ve işletmeler',
    SOZIALE_BALANCE_STADTBEZIRKE: 'İlçelerde sosyal denge',
    WELTOFFENE_INTERNATIONALE_STADT: 'Dünyaya açık, uluslararası şehir',
    ...districtNames,
    everyField: 'tüm faaliyet alanları',
    wholeCity: 'bütün şehir',
    fieldsLabel: 'Faaliyet alanları',
    districtsLabel: 'İlçeler',
  },
  ar: {
    BILDUNG: 'التعليم',
    ARBEIT_UNTERNEHMEN: 'العمل والشركات',
    SOZIALE_BALANCE_STADTBEZIRKE: 'التوازن الاجتماعي في أحياء المدينة',
    WELTOFFENE_INTERNATIONALE_STADT: 'مدينة دولية منفتحة على العالم',
    ...districtNames,
    everyField: 'جميع مجالات العمل',
    wholeCity: 'المدينة كلها',
    fieldsLabel: 'مجالات العمل',
    districtsLabel: 'أحياء المدينة',
  },
  uk: {
    BILDUNG: 'Освіта',
    ARBEIT_UNTERNEHMEN: 'Праця та підприємництво',
    SOZIALE_BALANCE_STADTBEZIRKE: 'Соціальна рівновага в районах міста',
    WELTOFFENE_INTERNATIONALE_STADT: 'Відкрите світові міжнародне місто',
    ...districtNames,
    everyField: 'усі напрями',
    wholeCity: 'усе місто',
    fieldsLabel: 'Напрями діяльності',
    districtsLabel: 'Райони міста',
  },
});

/** Choices of a form: fields of action, in the order of the city's strategy. */
export const fieldOptions = (language: Language): { value: FieldOfAction; label: string }[] =>
  fieldsOfAction.map((value) => ({ value, label: areaTexts(language)(value) }));

/** Choices of a form: districts. */
export const districtOptions = (language: Language): { value: District; label: string }[] =>
  districts.map((value) => ({ value, label: areaTexts(language)(value) }));

/** What somebody looks for; nothing means everything. */
export interface AreaFilter {
  readonly field?: FieldOfAction | undefined;
  readonly district?: District | undefined;
}

const query = z.object({
  field: z.enum(fieldsOfAction).optional().catch(undefined),
  district: z.enum(districts).optional().catch(undefined),
});

/** The filter in an address; what is not known there counts as not given. */
export const readFilter = (value: unknown): AreaFilter => query.parse(value ?? {});

/** The filter as the query of an address, with its question mark; empty without a filter. */
export function filterQuery({ field, district }: AreaFilter, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams({ ...(field && { field }), ...(district && { district }), ...more });
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
