/** A time zone by its IANA name ("America/Chicago", "UTC"); fixed offsets know no daylight saving and are refused. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60 || !shape.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }).format(0) !== '';
  } catch {
    return false;
  }
}

const shape = /^[A-Za-z][A-Za-z_]*(?:\/[A-Za-z0-9][A-Za-z0-9_+-]*){0,2}$/;
