/** "ultrasound machine", "gait belt", "group photo", "the manual for the treadmill": things, not treatments. */
import { lowerAt, wordAt, type Words } from './reader.ts';

const things: ReadonlySet<string> = new Set(
  (
    'machine machines gel probe head heads wand pads pad leads electrodes belt belts tub tank table tables chair ' +
    'chairs gun guns cart room rooms bay center centre pool equipment supplies battery charger cord cable remote ' +
    'photo picture chat text email message meeting lunch dinner order gift class classes call practice home homes ' +
    'poster booklet pdf closet gym instructor appointment appointments handle lab'
  ).split(' '),
);

/** "in the NCCI manual". */
const papers =
  /^(?:ncci|cms|medicare|policy|billing|coding|claims|processing|benefit|provider|payer|training|staff)$/;

/** `taken`: how many words the name is long. */
export function isThing(here: Words, taken: number): boolean {
  const [name, before, after] = [lowerAt(here), lowerAt(here, -1), lowerAt(here, taken)];
  if (taken === 1 && name === 'us' && wordAt(here) === 'us') return false;
  if (things.has(after)) return true;
  if (after === 'unit') return !/^(?:limit|max|cap|count|\d+)$/.test(lowerAt(here, taken + 1));
  if (taken > 1 || /^\d{1,3}(?!\d)/.test(after)) return false;
  if (name === 'group') return /^(?:the|our|this|your|my|whole|entire|other)$/.test(before);
  if (name === 'manual' && papers.test(before)) return true;
  return (
    name === 'manual' &&
    /^(?:the|our|this|a|your|user|owner's)$/.test(before) &&
    /^(?:for|is|says|in|on)$/.test(after)
  );
}
