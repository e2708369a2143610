const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Writes a day as readers read it: `April 15, 2018`. */
export function formatDay(day: Date): string {
  return long.format(day);
}

/** Writes a day as machines read it: `2018-04-15`. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** Writes a month or a year as readers read it: `2018-04` as `April 2018`. */
export function formatPeriod(period: string): string {
  return period.includes('-') ? month.format(new Date(period)) : period;
}
