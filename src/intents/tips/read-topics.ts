/** What tips should be about, by the words of the message; none where it only asks for tips. */
const topics: readonly (readonly [topic: string, words: RegExp])[] = [
  ['progress-report', /\bprogress (?:reports?|notes?)\b|\btenth (?:visit|day)\b/],
  ['plan-of-care', /\bplans? of care\b|\bpoc\b|\bcertif\w+|\brecert\w*/],
  ['co-treatment', /\bco-?treat\w*|\btwo therapists\b/],
  ['group', /\bgroups?\b|\bconcurrent\b/],
  ['missed-visit', /\b(?:missed|cancel+ed|no[- ]show)\b/],
  ['telehealth', /\btele(?:health|therapy|medicine)\b|\bvirtual\b/],
  ['students', /\bstudents?\b/],
  ['maintenance', /\bmaintenance\b/],
  ['dry-needling', /\bdry needling\b/],
  ['evaluations', /\b(?:re-?)?eval(?:uation)?s?\b/],
  ['assistants', /\b(?:pta|ota|cota|assistant)s?\b/],
  ['kx', /\bkx\b|\bthreshold\b/],
  ['modalities', /\bmodalit\w+/],
  ['time', /\b(?:minutes?|timed?|units?|rest)\b/],
  ['medical-necessity', /\bmedical(?:ly)? necess\w+|\bskilled\b|\bjustif\w+|\bdefensible\b|\baudit\w*/],
  ['denials', /\bdenial?s?\b|\bdenied\b|\brejections?\b/],
  ['documentation', /\bdocument\w*|\bchart\w*|\bnotes?\b|\bwording\b|\bphrases\b/],
];

/** So common that they count only where nothing closer is named. */
const broad: readonly string[] = ['time', 'denials', 'documentation'];

export function readTopics(typed: string): readonly string[] {
  const text = typed.toLowerCase();
  const found = topics.flatMap(([topic, words]) => (words.test(text) ? [topic] : []));
  const close = found.filter((topic) => !broad.includes(topic));
  return (close.length > 0 ? close : found).slice(0, 2);
}
