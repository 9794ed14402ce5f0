/** A medical record, chart or patient number. */
import { labelPattern, namesNumber } from '../numbers/labelled-number.ts';

const record = labelPattern(
  'e?mrns?|empi|m\\.? ?r\\.? ?n\\.?|med(?:ical)?[ .-]{0,2}rec(?:ord)?s?|med rec|mr(?= ?#| ?no| ?num)',
);
const chart = labelPattern('charts?|emr|ehr|encounter');
const record6 = labelPattern('records?|(?:file|hospital|visit)(?= ?#| ?no\\b| ?num)');
const patient = labelPattern('patients?|pts?|client|resident|patient[ -]?id|pt[ -]?id');

/** "004512 is her MRN". */
const numberFirst =
  /(?<![\p{L}\d$])[a-z]{0,3}\d{5,12}\b[\s(,-]{0,3}(?:(?:is|as|was|the|his|her|their|pt|patient'?s?|for)\s){0,3}\(?(?:mrn|medical record|chart (?:no|num|#))/iu;

export const saysRecordNumber = (text: string): boolean =>
  namesNumber(text, record, { marked: 3, unmarked: 4, fiveUnmarked: true }) ||
  namesNumber(text, chart, { marked: 4, unmarked: 5, fiveUnmarked: true }) ||
  namesNumber(text, record6, { marked: 4, unmarked: 6, fiveUnmarked: false }) ||
  namesNumber(text, patient, { marked: 4, unmarked: 6, fiveUnmarked: false }) ||
  numberFirst.test(text);
