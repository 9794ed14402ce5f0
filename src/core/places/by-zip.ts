/**
 * "75201", "zip 75201", "75201-1234", "Dallas TX 75201". CMS lists each ZIP in one locality; where it marks the ZIP
 * as decided by the +4 digits (ZIP5 file, plus-four flag), the listed one and those around it are asked between.
 */
import type { Places } from '../ports.ts';
import { eachOnce, unknownPlace, type ReadPlace } from './place-reading.ts';

const form = /^(?:[a-z][a-z.,' -]*[\s,])?(?:zip(?: ?code)?:?\s*)?(\d{5})(?:-?\d{4})?$/i;

/** Undefined where the text is no ZIP. */
export function byZip(text: string, places: Places): ReadPlace | undefined {
  const zip = form.exec(text)?.[1];
  if (zip === undefined) return undefined;
  const found = places.byZip(zip);
  if (found === undefined) return unknownPlace;
  const { listed, plus4 } = found;
  if (!plus4) return { kind: 'found', place: listed };
  const options = eachOnce([listed, ...places.aroundZip(zip)]);
  return { kind: 'several', options, why: { kind: 'plus-four', zip } };
}
