/**
 * A place told by itself at the head of a message or a sentence: "Alaska. 97110 x3", "Miami FL. PT did the eval",
 * "northern nj - 97162". Nobody is named so; a town without its state may be a person ("Charlotte. 97110").
 */
import { stateOf } from '../../../core/places/states.ts';
import { isKnownPlace } from '../../language/known-places.ts';

export const withoutPlacesTold = (text: string): string =>
  text.replace(told, (whole: string, lead: string, name: string, code?: string) =>
    isPlace(name.trim().toLowerCase(), code) ? lead : whole,
  );

/** Cut off at a mark: what goes on is a sentence about somebody. */
const told = /(^|[.;!?]\s{1,3})([a-z][a-z .'-]{2,28}?)(?:,? ([a-z]{2}))?(?=\s{0,3}(?:[.,;:!?]|-{1,2}\s))/gi;

function isPlace(name: string, code: string | undefined): boolean {
  if (code === undefined) return name.length > 2 && stateOf(name) !== undefined && !alsoNames.has(name);
  if (stateOf(code) === undefined || titles.has(code.toLowerCase())) return false;
  return regions.test(name) || isKnownPlace(name) || isKnownPlace(`${name} ${code.toLowerCase()}`);
}

/** States that people are named after. */
const alsoNames: ReadonlySet<string> = new Set([
  'georgia',
  'virginia',
  'carolina',
  'washington',
  'montana',
  'dakota',
]);
/** Behind a name these are a degree or a modifier sooner than a state. */
const titles: ReadonlySet<string> = new Set([
  'pa',
  'md',
  'ma',
  'co',
  'ga',
  'mt',
  'or',
  'in',
  'me',
  'la',
  'de',
  'al',
]);
const regions = /^(?:(?:north|south|east|west|central)(?:ern)?|upstate|downstate|rest of|upper|lower)$/;
