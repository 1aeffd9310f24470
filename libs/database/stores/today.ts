/** Today in SQL: Berlin's day. */
export const today = `(now() at time zone 'Europe/Berlin')::date`;

/** The condition in SQL that a relation holds today, by the name it has in the statement (§§ 20, 21 VwVfG NRW, § 31 GO NRW). */
export const holdsToday = (relation: string): string =>
  `${today} between coalesce(${relation}.from_day, '-infinity') and coalesce(${relation}.to_day, 'infinity')`;
