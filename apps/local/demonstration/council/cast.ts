/** Who does what for the council in the demonstration, by subject. */
export const cast = {
  author: 'staff-17',
  departmentHead: 'staff-18',
  councilOffice: 'staff-19',
  mayor: 'staff-20',
  treasury: 'staff-21',
  legal: 'staff-22',
  clerk: 'staff-12',
} as const;
