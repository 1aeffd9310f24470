/** The middle of each of Dortmund's districts, about; for orientation on a schematic map. Degrees, WGS 84. */
export const districtCentres = [
  { name: 'Mengede', lat: 51.571, lon: 7.383 },
  { name: 'Eving', lat: 51.553, lon: 7.47 },
  { name: 'Scharnhorst', lat: 51.547, lon: 7.537 },
  { name: 'Huckarde', lat: 51.535, lon: 7.405 },
  { name: 'Innenstadt-Nord', lat: 51.53, lon: 7.466 },
  { name: 'Innenstadt-West', lat: 51.51, lon: 7.445 },
  { name: 'Innenstadt-Ost', lat: 51.508, lon: 7.49 },
  { name: 'Brackel', lat: 51.526, lon: 7.558 },
  { name: 'Aplerbeck', lat: 51.493, lon: 7.558 },
  { name: 'Hörde', lat: 51.486, lon: 7.503 },
  { name: 'Hombruch', lat: 51.472, lon: 7.436 },
  { name: 'Lütgendortmund', lat: 51.503, lon: 7.345 },
] as const;

/** What the map shows; places outside are listed, but not drawn. */
export const mapBounds = { south: 51.41, north: 51.605, west: 7.295, east: 7.645 } as const;
