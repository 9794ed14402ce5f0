/** CMS's own numbers: "04412-11", "4412 11", "0441211", "locality 11 TX", "TX 11". */
import type { Places } from '../ports.ts';
import { localityKey } from './place.ts';
import { among, unknownPlace, type ReadPlace } from './place-reading.ts';
import { stateName, stateOf } from './states.ts';

const carrierAndNumber = [/^(?:.*\()?(\d{4,5})[-\s]+(\d{1,2})\)?$/, /^(\d{5})(\d{2})$/];
const inState = [
  /^(?:locality|loc)\.? ?#?(?<number>\d{1,2})(?:[ ,]{1,3}(?:in )?(?<state>[a-z][a-z. ]{0,40}))?$/i,
  /^(?<state>[a-z][a-z. ]{0,40}?)[ ,]{1,3}(?:(?:locality|loc)\.? ?)?#?(?<number>\d{1,2})$/i,
  /^(?<number>\d{2})[ ,]{1,3}(?<state>[a-z][a-z. ]{0,40})$/i,
];

/** Undefined where the text is no number. */
export function byNumber(text: string, places: Places): ReadPlace | undefined {
  for (const form of carrierAndNumber) {
    const [, mac, number = ''] = form.exec(text) ?? [];
    if (mac === undefined) continue;
    const key = `${mac.padStart(5, '0')}-${number.padStart(2, '0')}`;
    const place = places.localities.find((each) => localityKey(each) === key);
    return place === undefined ? unknownPlace : { kind: 'found', place };
  }
  for (const form of inState) {
    const { number = '', state: typed } = form.exec(text)?.groups ?? {};
    const state = typed === undefined ? undefined : stateOf(typed);
    if (number === '' || (typed !== undefined && state === undefined)) continue;
    const padded = number.padStart(2, '0');
    const fitting = places.localities.filter(
      (place) => place.locality === padded && (state === undefined || place.state === state),
    );
    const name = state === undefined ? `Locality ${padded}` : `Locality ${padded} in ${stateName(state)}`;
    return among(fitting, { kind: 'namesakes', name });
  }
  return undefined;
}
