import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { councilData } from './council-data.js';
import type { DocumentData } from './document-templates.js';
import { councilSamples } from './testing/council-letters.js';
import { createdAt, samples } from './testing/letters.js';
import { renderPdf } from './typst.js';

type CouncilTemplate = keyof typeof councilData;

async function pagesOf<T extends CouncilTemplate>(template: T, more: Partial<DocumentData[T]> = {}): Promise<string[]> {
  const data = { ...samples[template], ...more };
  const pdf = await renderPdf({ template, data, language: 'de', createdAt });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}
const textOf = async <T extends CouncilTemplate>(template: T, more?: Partial<DocumentData[T]>): Promise<string> =>
  (await pagesOf(template, more)).join(' ');
const templates = Object.keys(councilSamples).filter((name): name is CouncilTemplate => name in councilData);

// The compiler starts cold, which takes its time on a busy machine.
beforeAll(async () => {
  await textOf('council-agenda');
}, 60_000);

describe('papers of a council', () => {
  it.each(templates)(
    '%s leaves no place open and no word unsaid, and comes from the council’s office',
    async (template) => {
      const text = await textOf(template);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(text).toContain('Stadt Dortmund, Ratsbüro');
      expect(text).not.toContain('miadoki@');
    },
  );

  it('put a submission before the bodies with its number, route, proposal and effects', async () => {
    const text = await textOf('council-paper');
    expect(text).toContain('Drucksache Nr. 09364-27 Datum');
    expect(text).toContain('Beschlussvorlage Kommunales Integrationskonzept');
    expect(text).toContain('Fassung 2 vom 12.04.2027');
    expect(text).toMatch(
      /Gremium Aufgabe Tag Ergebnis .*Anhörung 05\.05\.2027 zur Kenntnis genommen .*Empfehlung 25\.05\.2027 .*Beschluss –/,
    );
    expect(text).toContain('Beschlussvorschlag 1. Der Rat beschließt');
    expect(text).toContain('Betrag: 480.000,00 €');
    expect(text).toContain('Personelle Auswirkungen Keine.');
    expect(text).not.toContain('NICHT ÖFFENTLICH');
    const internal = await textOf('council-paper', { internalBecause: 'Grundstücksgeschäft', finances: undefined });
    expect(internal).toContain('NICHT ÖFFENTLICH');
    expect(internal).toContain('Nicht öffentlich wegen Grundstücksgeschäft');
    expect(internal).toContain('Finanzielle Auswirkungen Keine.');
  });

  it('say of an urgent decision who signed it, why, and what it binds', async () => {
    const text = await textOf('urgency-note');
    expect(text).toContain('mit einem Ratsmitglied (§ 60 Abs. 1 GO NRW)');
    expect(text).toContain('Thekla Muster 27.05.2027, 10:12 Uhr Viktor Probe 27.05.2027, 11:45 Uhr');
    expect(text).toContain('Sie kann nicht mehr aufgehoben werden.');
    expect(text).not.toContain('Es kann sie aufheben');
    const byMeeting = {
      way: 'mainCommittee' as const,
      body: 'Hauptausschuss',
      result: 'einstimmig beschlossen',
      signed: [],
    };
    const other = await textOf('urgency-note', { ...byMeeting, whyNotMainCommittee: '', rightsOfOthers: false });
    expect(other).toContain('Gremium Hauptausschuss Ergebnis einstimmig beschlossen');
    expect(other).toContain('Es kann sie aufheben');
    expect(other).not.toMatch(/Unterschriften|Warum auch der Hauptausschuss/);
  });

  it('list an agenda by chapters, empty ones as vacant, with what others said and what came late', async () => {
    const text = await textOf('council-agenda');
    expect(text).toContain('Dienstag, 25.05.2027 Beginn 16:00 Uhr');
    expect(text).toMatch(/1 Regularien .*Mitwirkungsverbot gemäß §§ 31 und 43 Abs\. 2 GO NRW .*Ö 1\.1 Genehmigung/);
    expect(text).toContain(
      'Drucksache Nr. 09364-27 · Empfehlung hierzu → Empfehlung: Ausschuss für Soziales, Arbeit und Gesundheit vom 11.05.2027',
    );
    expect(text).toContain('3 Anträge -unbesetzt-');
    expect(text).toContain('Sprachmittlung im Gesundheitswesen Nachtrag');
    expect(text).toContain('Unterkunft an der Hafenstraße Wegen Dringlichkeit aufgenommen');
    expect(text).not.toMatch(/nicht öffentlich/i);
  });

  it('refuse what is not public where everybody reads it', async () => {
    const agenda = { ...councilSamples['council-agenda'], internal: [] };
    await expect(
      renderPdf({ template: 'council-agenda', data: agenda, language: 'de', createdAt }),
    ).rejects.toMatchObject({
      code: 'data',
    });
    const minutes = councilSamples['council-minutes-internal'];
    await expect(
      renderPdf({ template: 'council-minutes', data: minutes, language: 'de', createdAt }),
    ).rejects.toMatchObject({
      message: 'council-minutes: bad values at parts',
    });
  });

  it('invite members to both parts, and say that one of them is secret', async () => {
    const pages = await pagesOf('council-invitation');
    const text = pages.join(' ');
    expect(text).toContain(
      'Die Ladungsfrist ist verkürzt (§ 47 GO NRW). Grund: Die Frist des Landes endet am 1. Juni.',
    );
    expect(text).toContain(
      'Tagesordnung: Nicht öffentlicher Teil Der nicht öffentliche Teil ist vertraulich (§ 30 GO NRW).',
    );
    expect(text).toContain('N 2.1 Anmietung von Räumen am Nordmarkt');
    expect(text).toContain('Selma Muster Vorsitz');
    for (const page of pages) expect(page).toContain('NICHT ÖFFENTLICH');
    const open = await textOf('council-invitation', { internal: [], shortBecause: '', supplement: 2 });
    expect(open).toContain('2. Nachtrag zur Tagesordnung');
    expect(open).not.toMatch(/NICHT ÖFFENTLICH|verkürzt|lade ich Sie/);
  });

  it('keep minutes of who was there, who took no part, and what was resolved in which words and votes', async () => {
    const text = await textOf('council-minutes-internal');
    expect(text).toContain('Eröffnet 16:03 Uhr Ende 18:21 Uhr Vorsitz Selma Muster Schriftführung Birgit Probe');
    expect(text).toContain('Beschlussfähig: 17 Stimmberechtigte anwesend, 14 nötig');
    expect(text).toContain('Jonas Probe Ratsmitglied bis 17:40 Uhr Oksana Muster Gewähltes Mitglied ab 16:20 Uhr');
    expect(text).toContain('Abwesend Name Eigenschaft Hartmut Vorlage');
    expect(text).toContain('Befangen, an Beratung und Abstimmung nicht mitgewirkt (§ 31 GO NRW): Farida Beispiel');
    expect(text).toContain(
      'Empfehlung 1. Der Rat beschließt das Integrationskonzept für die Jahre 2027 und 2028. 2. Die Verwaltung berichtet jährlich über die Umsetzung. Ergebnis: mehrheitlich empfohlen (Ja 12, Nein 3, Enthaltung 1, befangen 1)',
    );
    expect(text).toContain('Namentliche Abstimmung Betrag: 25.000,00 € Auflagen Ein Bericht nach einem Jahr.');
    expect(text).toContain('Name Stimme Jonas Probe Ja Oksana Muster Ja Hartmut Vorlage Nein');
    expect(text).toContain('keinen Aufschub duldet (§ 48 Abs. 1 GO NRW): Der Bescheid des Landes kam gestern.');
    expect(text).toContain('Ergebnis: vertagt Vertagt auf den 22.06.2027');
    expect(text).toContain('den Raum verlassen und nicht mitgewirkt (§ 31 GO NRW): Jonas Probe');
    expect(text).toContain('Verwiesen an: Ausschuss für Finanzen, Beteiligungen und Liegenschaften');
    expect(text.match(/Ort, Datum, Unterschrift/g)).toHaveLength(2);
  });

  it('say nothing of the other part in the public minutes', async () => {
    const text = await textOf('council-minutes');
    expect(text).toContain('Ende des öffentlichen Teils 18:21 Uhr');
    expect(text).not.toMatch(/nicht öffentlich|Nordmarkt|N 2\.1|09380/i);
  });

  it('extract one item, and say of which part it is', async () => {
    const text = await textOf('council-extract');
    expect(text).toContain('Auszug aus der Niederschrift · Öffentlicher Teil');
    expect(text).toContain('Ergebnis: mehrheitlich empfohlen');
    expect(text).toContain('Für die Richtigkeit des Auszugs Birgit Probe');
    expect(text).not.toMatch(/nicht öffentlich/i);
    const internal = await textOf('council-extract', { public: false });
    expect(internal).toContain('NICHT ÖFFENTLICH');
    expect(internal).toContain('Auszug aus der Niederschrift · Nicht öffentlicher Teil');
  });
});
