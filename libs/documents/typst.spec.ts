import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extractText, getMeta } from 'unpdf';
import { documentTemplates, type DocumentData, type DocumentTemplate } from './document-templates.js';
import { createdAt, samples } from './testing/letters.js';
import { templateVersion } from './template-version.js';
import { renderPdf } from './typst.js';

const make = <T extends DocumentTemplate>(template: T, data = samples[template], at = createdAt): Promise<Buffer> =>
  renderPdf({ template, data, language: 'de', createdAt: at });
const receiptWith = (value: string): DocumentData['receipt'] => ({
  ...samples.receipt,
  sections: [{ title: 'Vorhaben', rows: [{ label: 'Titel', value }] }],
});
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** Names of the embedded fonts, without the prefix of a subset; they may stand in compressed streams. */
function fontsOf(pdf: Buffer): string[] {
  const parts = [pdf.toString('latin1')];
  for (const { index } of parts[0]?.matchAll(/stream\r?\n/g) ?? []) {
    try {
      parts.push(inflateSync(pdf.subarray(pdf.indexOf('\n', index) + 1)).toString('latin1'));
    } catch {
      // not a compressed stream
    }
  }
  const names = parts.flatMap((part) => [...part.matchAll(/\/FontName\s*\/([\w+-]+)/g)].map(([, name]) => name));
  return [...new Set(names.map((name = '') => name.replace(/^[A-Z]{6}\+/, '')))].toSorted();
}

describe('documents', () => {
  it.each(documentTemplates)('%s is PDF/UA with our fonts only, and German as its language', async (template) => {
    const pdf = await make(template);
    const { info } = await getMeta(new Uint8Array(pdf));
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part[">]+1/);
    expect(info).toMatchObject({ Language: 'de-DE', Title: expect.stringContaining(samples[template].reference) });
    expect(fontsOf(pdf).filter((font) => !/^(FiraSans|NotoSansArabic)-(Regular|SemiBold)$/.test(font))).toEqual([]);
    expect(fontsOf(pdf)).toContain('FiraSans-Regular');
  });

  it('sets Arabic in our Arabic font, not in one of the machine', async () => {
    expect(fontsOf(await make('receipt'))).toContain('NotoSansArabic-Regular');
  });

  it('prints on the receipt what was submitted, when, and its hash', async () => {
    const text = await textOf(await make('receipt'));
    expect(text).toContain('Eingangsbestätigung');
    expect(text).toContain('ist am 27.03.2026, 23:58 Uhr, bei uns eingegangen');
    expect(text).toContain('Übersetzen für Привіт,');
    expect(text).toContain(samples.receipt.answersHash);
    expect(text).toContain('Frau Özlem Größ Münsterstraße 12 44145 Dortmund');
  });

  it('prints on the notice amount, share, period, conditions, proof, reasons, remedy and who decided', async () => {
    const text = await textOf(await make('notice'));
    expect(text).toContain('für das Vorhaben „Sprachcafé Nordstadt“ eine Zuwendung von 4.800,50 €.');
    expect(text).toContain('Wir tragen 80,01 % der zuwendungsfähigen Ausgaben von 6.000,00 €, höchstens 4.800,50 €.');
    expect(text).toContain('vom 01.05.2026 bis zum 31.12.2026');
    expect(text).toContain('8. Melden Sie Änderungen, bevor sie eintreten.');
    expect(text).toContain('bis zum 30.06.2027 nach');
    expect(text).toContain('Die Kosten sind angemessen.');
    expect(text).toContain('innerhalb eines Monats nach Bekanntgabe beim Verwaltungsgericht Gelsenkirchen');
    expect(text).toContain('Bahnhofsvorplatz 3, 45879 Gelsenkirchen');
    expect(text).toContain('Im Auftrag Martina Beispiel');
  });

  it.each(['deficit', 'fixed', 'full'] as const)('knows the wording for the financing "%s"', async (financing) => {
    const text = await textOf(await make('notice', { ...samples.notice, financing }));
    expect(text).toMatch(/Die Zuwendung ist eine (Fehlbedarfs|Festbetrags|Voll)finanzierung/);
    expect(text).not.toMatch(/[{}]/);
  });

  it('shows how the amount comes about, and when it is paid', async () => {
    const tranches = [
      { cents: 240_000, day: '2026-05-01' },
      { cents: 240_050, day: '2026-09-01' },
    ];
    const text = await textOf(await make('notice', { ...samples.notice, tranches }));
    expect(text).toContain('Ausgaben zusammen 6.000,00 € Eigene Mittel −1.199,50 € Zuwendung 4.800,50 €');
    expect(text).toContain('01.05.2026 2.400,00 € 01.09.2026 2.400,50 €');
    expect(await textOf(await make('notice'))).not.toContain('Teilbeträgen');
  });

  it('has the standard conditions before those of the programme, numbered on', async () => {
    const text = await textOf(await make('notice'));
    expect(text).toMatch(
      /1\. Verwenden Sie die Zuwendung nur.*6\. Wird die Zuwendung nicht.*7\. Beginnen Sie.*8\. Melden/,
    );
  });

  it.each([
    ['simple', 'aus einem Sachbericht und einem zahlenmäßigen Nachweis.'],
    ['list', 'und einer Liste der Belege.'],
    ['receipts', 'und allen Belegen.'],
  ] as const)('says what the proof of use "%s" consists of', async (proofKind, words) => {
    expect(await textOf(await make('notice', { ...samples.notice, proofKind }))).toContain(words);
  });

  it('has the remedy that the programme has, and none where there is none', async () => {
    const objection = await textOf(await make('notice', { ...samples.notice, remedy: 'widerspruch' }));
    expect(objection).toContain('44122 Dortmund, Widerspruch erheben');
    expect(objection).not.toContain('Klage erheben');
    const none = await textOf(await make('notice', { ...samples.notice, remedy: 'none' }));
    expect(none).not.toContain('Rechtsbehelfsbelehrung');
    await expect(make('notice', { ...samples.notice, remedy: 'revision' })).rejects.toMatchObject({ code: 'data' });
  });

  it('says on a partial notice what was asked for, and rejects the rest', async () => {
    const text = await textOf(await make('partial-notice'));
    expect(text).toContain('eine Zuwendung von 4.800,50 €. Beantragt hatten Sie 6.000,00 €.');
    expect(text).toContain('Soweit Sie mehr beantragt haben, lehnen wir den Antrag ab.');
    expect(text).toContain('Klage erheben');
  });

  it('is a contract with two signatures and no remedy where the programme grants by contract', async () => {
    const text = await textOf(await make('forwarding-contract'));
    expect(text).toContain('Weiterleitungsvertrag');
    expect(text).toContain('(ANBest-P) des Landes Nordrhein-Westfalen sind Bestandteil dieses Vertrags');
    expect(text.match(/Ort, Datum, Unterschrift/g)).toHaveLength(2);
    expect(text).toContain('Für die Stadt: Martina Beispiel');
    expect(text).not.toMatch(/Klage|Widerspruch|Rechtsbehelf|Bescheid/);
  });

  it('asks for what is missing, until when, and says what happens otherwise', async () => {
    const text = await textOf(await make('clarification-request'));
    expect(text).toContain('Beschreibung Bitte genauer: Wer macht mit?');
    expect(text).toContain('bis zum 10.04.2026, 24:00 Uhr');
    expect(text).toContain('(§ 28 Abs. 1 VwVfG NRW)');
  });

  it('names the place on the waiting list and what it means', async () => {
    const text = await textOf(await make('waiting-list'));
    expect(text).toContain('Platz auf der Warteliste 3');
    expect(text).toContain('Die Plätze richten sich nach der fachlichen Bewertung');
    expect(text).toContain('ist keine Zusage');
    expect(text).toContain('bis zum Ende des Jahres 2026');
    const first = await textOf(await make('waiting-list', { ...samples['waiting-list'], selection: 'firstCome' }));
    expect(first).toContain('Die Plätze richten sich danach, wann der Antrag vollständig war.');
  });

  it('puts before the committee a proposal, its reasons, the money and what assessors recommend', async () => {
    const text = await textOf(await make('committee-submission'));
    expect(text).toContain('Das Vorhaben „Sprachcafé Nordstadt“ (Verein für Nachbarschaft e. V.)');
    expect(text).toContain('Bewertung 1 Fördern Bewertung 2 Zum Teil fördern Gewichtete Punktzahl im Mittel 3,85 / 5');
    expect(text).toContain('Im Programm noch verfügbar 20.000,00 € Danach noch verfügbar 15.199,50 €');
    expect(text).toContain('§ 31 GO NRW');
  });

  it('says on every page of a draft that it is none, and on none of a document', async () => {
    const pdf = await renderPdf({ template: 'notice', data: samples.notice, language: 'de', createdAt, draft: true });
    const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: false });
    expect(totalPages).toBeGreaterThan(1);
    for (const page of text) expect(page).toContain('ENTWURF');
    expect(text[0]?.replaceAll(/\s+/g, ' ')).toContain('Dies ist ein Entwurf. Er wurde nicht versandt und gilt nicht.');
    expect(await textOf(await make('notice'))).not.toMatch(/entwurf/i);
  });

  it('prints on the rejection its reasons and the remedy', async () => {
    const text = await textOf(await make('rejection'));
    expect(text).toContain('Ihren Antrag vom 27.03.2026');
    expect(text).toContain('lehnen wir ab. Begründung Zwei Bewertungen');
    expect(text).toContain('45879 Gelsenkirchen, Klage erheben');
  });

  it('also makes PDF/A-2a', async () => {
    const pdf = await renderPdf({
      template: 'notice',
      data: samples.notice,
      language: 'de',
      createdAt,
      standard: 'a-2a',
    });
    expect(pdf.toString('latin1')).toMatch(/pdfaid:part[">]+2/);
  });

  it('gives the same bytes for the same letter, and others for another instant', async () => {
    const first = sha256(await make('notice'));
    expect(sha256(await make('notice'))).toBe(first);
    expect(sha256(await make('notice', samples.notice, new Date('2026-03-28T09:00:00Z')))).not.toBe(first);
  });

  it('prints Typst syntax in a value as it stands', async () => {
    const hostile = '#panic("x") *fett* $x^2$ [a] <b> @c \\ {reference} //';
    expect(await textOf(await make('receipt', receiptWith(hostile)))).toContain(hostile);
  });

  it('prints a sign for characters that no font has and says so, rather than failing', async () => {
    const text = await textOf(await make('receipt', receiptWith('Fest 🎉👨‍👩‍👧 中 \u0007\u202Egeht')));
    expect(text).toContain('Fest ▯▯ ▯ geht');
    expect(text).toContain('Das Zeichen ▯ steht für');
    expect(await textOf(await make('receipt'))).not.toContain('▯');
  });

  it('makes a document of whatever people type', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
    );
    const documents = fc.asyncProperty(
      fc.array(text, { minLength: 50, maxLength: 50, size: 'max' }),
      async (values) => {
        await make('receipt', receiptWith(`${values.join(' ')} \u0628\u0327`));
      },
    );
    await expect(fc.assert(documents, { numRuns: 15 })).resolves.toBeUndefined();
  }, 60_000);

  it('breaks a word that is longer than its column, and a value longer than a page', async () => {
    const text = await textOf(
      await make('receipt', receiptWith(`${'https://'.repeat(60)} ${'Satz. '.repeat(900)} Schluss`)),
    );
    expect(text.includes('Schluss')).toBe(true);
    expect(text.match(/Seite \d von \d/g)).toHaveLength(3);
  });

  it('names the bad fields of a letter, never their values', async () => {
    const bad = { ...samples.notice, amountCents: 12.5, proofDay: 'Kanarienvogel' };
    await expect(make('notice', bad)).rejects.toMatchObject({
      code: 'data',
      message: 'notice: bad values at amountCents, proofDay',
    });
  });

  it('has a version for each wording', () => {
    const versions = documentTemplates.map(templateVersion);
    expect(new Set(versions).size).toBe(documentTemplates.length);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{12}$/);
  });
});
