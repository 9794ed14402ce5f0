/** A setting as typed, settled: a place proved to be one locality, a zone by its IANA name, on or off. */
import { mapOf } from '../../core/map-of.ts';
import { payerOf } from '../../core/claim/payer.ts';
import { localityKey, national, type Locality } from '../../core/places/place.ts';
import { readPlace } from '../../core/places/read-place.ts';
import { sayAmbiguity } from '../../core/places/say-ambiguity.ts';
import type { Places } from '../../core/ports.ts';
import { checkSetting } from '../../core/team/check-setting.ts';
import type { Setting, SettingKey } from '../../core/team/team-settings.ts';
import { zoneNamed } from '../../core/team/zone-names.ts';
import { knownPayer } from '../language/known-payers.ts';

export type SettledSetting =
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'which-place'; readonly ask: string; readonly options: readonly Locality[] };

export function settle(key: SettingKey, typed: string, places: Places): SettledSetting {
  switch (key) {
    case 'locality':
      return settlePlace(typed, places);
    case 'payer':
      return checkSetting(key, payerOf(knownPayer(typed)?.spelling ?? typed).name);
    case 'unitRule':
      return checkSetting(key, firstOf(typed, { cms: 'cms', medicare: 'cms', ama: 'ama', cpt: 'ama' }));
    case 'discipline':
      return checkSetting(key, firstOf(typed, disciplines));
    case 'timeZone':
      return checkSetting(key, zoneNamed(typed));
    case 'qualifyingParticipant':
    case 'listening':
      return checkSetting(key, firstOf(typed, switches));
    case 'whoMayChange':
      return checkSetting(
        key,
        firstOf(typed, {
          anyone: 'anyone',
          everyone: 'anyone',
          all: 'anyone',
          admin: 'admins',
          admins: 'admins',
        }),
      );
    default:
      return key satisfies never;
  }
}

const disciplines = {
  pt: 'PT',
  physical: 'PT',
  ot: 'OT',
  occupational: 'OT',
  slp: 'SLP',
  st: 'SLP',
  speech: 'SLP',
};
const switches = { on: true, yes: true, true: true, off: false, no: false, false: false };

/** What the first word stands for. */
function firstOf<Value>(typed: string, meanings: Readonly<Record<string, Value>>): Value | undefined {
  const [word = ''] = typed.toLowerCase().split(/[^a-z]+/);
  return mapOf(meanings).get(word);
}

function settlePlace(typed: string, places: Places): SettledSetting {
  const read = readPlace(typed, places);
  switch (read.kind) {
    case 'found': {
      const { place } = read;
      const key = place.kind === 'locality' ? localityKey(place) : national.kind;
      return checkSetting('locality', { typed, key });
    }
    case 'several':
      return { kind: 'which-place', ask: sayAmbiguity(read.why, read.options), options: read.options };
    case 'unknown':
      return {
        kind: 'refused',
        why: 'I do not know that place; give a ZIP, a city with its state, or a locality such as 04412-11.',
      };
    default:
      return read satisfies never;
  }
}
