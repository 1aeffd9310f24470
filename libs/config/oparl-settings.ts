import { z } from 'zod';

const text = (expected: string) => z.string(expected).min(1, expected);
const web = (expected: string) =>
  z.string().refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), expected);
const instant = (expected: string) => z.iso.datetime({ offset: true, error: expected });

/**
 * What the OParl interface says of the city and of itself; by default the demonstration's. `OPARL_CHANGED` is to be moved
 * whenever another of these changes, so that programs which keep a copy learn of it.
 */
export const oparlVariables = {
  OPARL_BODY_NAME: text('official name of the city').default('Stadt Dortmund'),
  OPARL_BODY_SHORT_NAME: text('short name of the city').default('Dortmund'),
  OPARL_AGS: z
    .string()
    .regex(/^\d{8}$/, 'the 8 digits of the municipality (Amtlicher Gemeindeschlüssel)')
    .default('05913000'),
  OPARL_RGS: z
    .string()
    .regex(/^\d{12}$/, 'the 12 digits of the region (Regionalschlüssel)')
    .default('059130000000'),
  OPARL_WEBSITE: web('the city: a URL http(s)://host').default('https://www.dortmund.de/'),
  OPARL_CONTACT_NAME: text('who answers questions about the data').default('Büro für die Angelegenheiten des Rates'),
  OPARL_CONTACT_EMAIL: z.email('an address for questions about the data').default('rat@dortmund.example'),
  OPARL_LICENSE: web('the licence of the data: a URL').default('https://www.govdata.de/dl-de/by-2-0'),
  OPARL_SINCE: instant('an instant with a zone, since when OParl is served').default('2026-11-26T08:00:00+01:00'),
  OPARL_CHANGED: instant('an instant with a zone, when these settings changed last').default(
    '2026-11-26T08:00:00+01:00',
  ),
};
