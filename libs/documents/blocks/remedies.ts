import type { Block } from './block.js';

/**
 * Rechtsbehelfsbelehrungen, by the programme's term `remedy`. A wrong one gives a year instead of a month
 * (§ 58 Abs. 2 VwGO). In NRW there is no Widerspruch against grants (§ 110 JustG NRW); a programme may have one.
 */
export const remedies: readonly Block[] = [
  {
    // § 58 Abs. 1, §§ 74, 81 VwGO; competence for Dortmund: § 17 JustG NRW
    key: 'remedy.vg-gelsenkirchen',
    version: 1,
    de:
      'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe beim Verwaltungsgericht Gelsenkirchen, ' +
      'Bahnhofsvorplatz 3, 45879 Gelsenkirchen, Klage erheben: schriftlich, elektronisch oder zur Niederschrift der ' +
      'Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle.',
  },
  {
    // § 70 Abs. 1 VwGO
    key: 'remedy.widerspruch',
    version: 1,
    de:
      'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe bei der Stadt Dortmund, ' +
      'MIA-DO-Kommunales Integrationszentrum, Betenstraße 19, 44122 Dortmund, Widerspruch erheben: schriftlich, in ' +
      'elektronischer Form nach § 3a Abs. 2 VwVfG NRW oder zur Niederschrift.',
  },
];
