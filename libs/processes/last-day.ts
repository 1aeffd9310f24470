/** The day that ends at an instant: an hour before it, it is that day in Berlin and in UTC. */
export const lastDay = (closesAt: string): string =>
  new Date(Date.parse(closesAt) - 3_600_000).toISOString().slice(0, 10);
