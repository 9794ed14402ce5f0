/** How people in the United States name their time zone, as an IANA name; "America/Chicago" itself is one too. */
import { mapOf } from '../map-of.ts';
import { isTimeZone } from './time-zone.ts';

const zones = mapOf<string>({
  ...{
    eastern: 'America/New_York',
    et: 'America/New_York',
    est: 'America/New_York',
    edt: 'America/New_York',
  },
  ...{ central: 'America/Chicago', ct: 'America/Chicago', cst: 'America/Chicago', cdt: 'America/Chicago' },
  ...{ mountain: 'America/Denver', mt: 'America/Denver', mst: 'America/Denver', mdt: 'America/Denver' },
  ...{ pacific: 'America/Los_Angeles', pt: 'America/Los_Angeles' },
  ...{ pst: 'America/Los_Angeles', pdt: 'America/Los_Angeles', arizona: 'America/Phoenix' },
  ...{ alaska: 'America/Anchorage', akst: 'America/Anchorage', akdt: 'America/Anchorage' },
  ...{ hawaii: 'Pacific/Honolulu', hst: 'Pacific/Honolulu', atlantic: 'America/Puerto_Rico' },
  ...{ utc: 'UTC', gmt: 'UTC' },
  ...cities('America/New_York', 'new york', 'nyc', 'boston', 'atlanta', 'miami', 'philadelphia', 'detroit'),
  ...cities(
    'America/Chicago',
    'chicago',
    'dallas',
    'houston',
    'austin',
    'nashville',
    'minneapolis',
    'st louis',
  ),
  ...cities('America/Denver', 'denver', 'salt lake', 'albuquerque', 'boise'),
  ...cities('America/Phoenix', 'phoenix', 'tucson'),
  ...cities('America/Los_Angeles', 'los angeles', 'la', 'seattle', 'portland', 'san francisco', 'las vegas'),
  ...cities('America/Anchorage', 'anchorage'),
  ...cities('Pacific/Honolulu', 'honolulu'),
});

/** Some speak of "Phoenix time". */
function cities(zone: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, zone]));
}

/** "arizona", "new york": a name of the list itself. */
export const isZoneName = (name: string): boolean => zones.has(name.toLowerCase());

/** Undefined where no zone is called so. "Central time", "ET", "us/eastern" and "america/chicago" are. */
export function zoneNamed(text: string): string | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^us\//, '')
    .replace(/ (?:standard |daylight )?(?:time|zone|timezone|time zone)$/, '');
  const zone = zones.get(name);
  if (zone !== undefined) return zone;
  return isTimeZone(text.trim())
    ? new Intl.DateTimeFormat('en-US', { timeZone: text.trim() }).resolvedOptions().timeZone
    : undefined;
}
