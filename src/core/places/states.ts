/** States and territories with a Medicare locality, by postal code. */
import { mapOf } from '../map-of.ts';

const states = mapOf<string>({
  ...{ AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado' },
  ...{ CT: 'Connecticut', DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia' },
  ...{ HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky' },
  ...{ LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota' },
  ...{ MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire' },
  ...{ NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota' },
  ...{ OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', PR: 'Puerto Rico', RI: 'Rhode Island' },
  ...{ SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont' },
  ...{ VI: 'Virgin Islands', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin' },
  ...{ WY: 'Wyoming', GU: 'Guam', AS: 'American Samoa', MP: 'Northern Mariana Islands' },
  ...{ FM: 'Micronesia', MH: 'Marshall Islands', PW: 'Palau' },
});

/** Each wholly in one locality; their towns are not listed. */
const islands: ReadonlySet<string> = new Set(['PR', 'VI', 'GU', 'AS', 'MP', 'FM', 'MH', 'PW']);
export const isIsland = (state: string): boolean => islands.has(state);

/** Too much like words, or like nothing: these are read by their names alone. */
const namedOnly: ReadonlySet<string> = new Set(['AS', 'MP', 'FM', 'MH', 'PW']);

const byName: ReadonlyMap<string, string> = new Map(
  [...states].map(([code, name]) => [name.toUpperCase(), code]),
);

/** The postal code of a state written either way, in any case. */
export function stateOf(text: string): string | undefined {
  const upper = text.trim().toUpperCase().replaceAll('.', '').replace(/\s+/g, ' ');
  if (states.has(upper)) return namedOnly.has(upper) ? undefined : upper;
  return byName.get(upper);
}

export const stateName = (code: string): string => states.get(code) ?? code;

/** CMS's ZIP file tells the carriers of east and west apart: EM and WM are both Missouri, EK and WK Kansas. */
const halves = mapOf<string>({ EM: 'MO', WM: 'MO', EK: 'KS', WK: 'KS' });
export const stateOfZipFile = (code: string): string => halves.get(code) ?? code;

/** A state's codes in CMS's ZIP file. */
export const zipFileCodes = (state: string): readonly string[] => [
  state,
  ...[...halves].flatMap(([code, whole]) => (whole === state ? [code] : [])),
];
