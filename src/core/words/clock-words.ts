/** A time of day and its zone as people in the US say them: "8:00 AM Eastern". */
const zones: ReadonlyMap<string, string> = new Map([
  ...(['America/New_York', 'America/Detroit', 'US/Eastern'] as const).map((id) => [id, 'Eastern'] as const),
  ...(['America/Chicago', 'US/Central'] as const).map((id) => [id, 'Central'] as const),
  ...(['America/Denver', 'US/Mountain'] as const).map((id) => [id, 'Mountain'] as const),
  ['America/Phoenix', 'Arizona time'],
  ...(['America/Los_Angeles', 'US/Pacific'] as const).map((id) => [id, 'Pacific'] as const),
  ['America/Anchorage', 'Alaska time'],
  ['Pacific/Honolulu', 'Hawaii time'],
]);

/** `hour`: "08:00". A zone that has no everyday name keeps its own. */
export function timeInWords(hour: string, timeZone: string): string {
  const [hours = '0', minutes = '00'] = hour.split(':');
  const of24 = Number(hours);
  const of12 = of24 % 12 === 0 ? 12 : of24 % 12;
  return `${of12}:${minutes} ${of24 < 12 ? 'AM' : 'PM'} ${zones.get(timeZone) ?? timeZone}`;
}
