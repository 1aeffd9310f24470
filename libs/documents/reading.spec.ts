import { describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import type { DocumentData } from './document-templates.js';
import { createdAt } from './testing/letters.js';
import { readingSamples } from './testing/reading-letters.js';
import { renderPdf } from './typst.js';

async function textOf<T extends keyof typeof readingSamples>(template: T, data: DocumentData[T]): Promise<string> {
  const pdf = await renderPdf({ template, data, language: 'de', createdAt });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

describe('papers for readers', () => {
  it('a meeting’s first pages list both parts, what others said, and what could not come along', async () => {
    const text = await textOf('meeting-pack', readingSamples['meeting-pack']);
    expect(text).toContain('Für Özlem Größ Tag Dienstag, 25.05.2027 Beginn 16:00 Uhr');
    expect(text).toContain('Ö 2.1 Kommunales Integrationskonzept');
    expect(text).toContain('Drucksache Nr. 09364-27 · Empfehlung');
    expect(text).toContain('Ausschuss für Soziales, Arbeit und Gesundheit, 11.05.2027: empfohlen');
    expect(text).toContain('Sprachkurse im Bezirk Nachtrag');
    expect(text).toContain('NUR FÜR DAS GREMIUM');
    expect(text).toContain('Nichtöffentlicher Teil N 2.1 Personalangelegenheit');
    expect(text).toContain('Nicht in dieser Datei');
    expect(text).toContain('Zahlen.xlsx');
  });

  it('has no word of a part that is not public where there is none', async () => {
    const text = await textOf('meeting-pack', { ...readingSamples['meeting-pack'], internal: [], left: [] });
    expect(text).not.toMatch(/ichtöffentlich|NUR FÜR|Nicht in dieser/);
  });

  it('the follow-up register says who, until when and how far, and marks what is not public', async () => {
    const sample = readingSamples['follow-up-register'];
    const text = await textOf('follow-up-register', sample);
    expect(text).toContain('2 Aufträge aus Beschlüssen');
    expect(text).toContain('Zwei Stellen ausschreiben und besetzen 09364-27 Kommunales Integrationskonzept');
    expect(text).toContain('Frist abgelaufen');
    expect(text).toContain('Noch kein Bericht.');
    expect(text).not.toContain('NICHT ÖFFENTLICH');
    expect(await textOf('follow-up-register', { ...sample, part: 'internal' })).toContain('NICHT ÖFFENTLICH');
    expect(await textOf('follow-up-register', { ...sample, orders: [] })).toContain('gab es keine Aufträge');
  });
});
