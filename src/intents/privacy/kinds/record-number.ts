/** A medical record, chart or patient number. */
import { labelledNumber } from '../numbers/labelled-number.ts';
import { saysNumberOf } from '../numbers/number-first.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

const record = labelledNumber({
  words: wordSet('mrn mrns emrn emrns empi m med medical medrec mr expediente historial'),
  labels:
    'e?mrns?|empi|m\\.? ?r\\.? ?n\\.?|med(?:ical)?[ .-]{0,2}rec(?:ord)?s?|mr(?= ?#| ?no| ?num| \\d{4})|(?<=#)mr|(?:numero de |no\\.? de )?(?:expediente|historial)(?: numero| num| no)?',
  marked: 3,
  unmarked: 4,
  fiveUnmarked: true,
});
const chart = labelledNumber({
  words: wordSet('chart charts emr ehr encounter'),
  labels: 'charts?|emr|ehr|encounter',
  marked: 4,
  unmarked: 5,
  fiveUnmarked: true,
});
const file = labelledNumber({
  words: wordSet('record records rec file hospital visit'),
  labels: 'records?|rec(?= ?#| ?no\\b)|(?:file|hospital|visit)(?= ?#| ?no\\b| ?num)',
  marked: 4,
  unmarked: 6,
});
const patient = labelledNumber({
  words: wordSet('patient patients pt pts pat client resident patientid ptid'),
  labels:
    'patients?|(?<!\\blic(?:en[sc]e)?s?(?: ?#| no\\.?| num(?:ber)?)?[ :#]{1,2})pts?|pat(?= ?#| ?no\\b| ?num)|client|resident|patient[ -]?id|pt[ -]?id(?:s|\\b)|pt\\.?(?= ?#)',
  marked: 4,
  unmarked: 6,
});

/** What a person carries: a licence, a device with its serial number. Equipment of the clinic's is nobody's. */
const carried = labelledNumber({
  words: wordSet('license licence dl serial plate plates vin'),
  labels:
    "driver'?s? lic(?:en[sc]e)?|(?:licen[sc]e )?plates?(?: (?:on|of) (?:his|her|their|the pt'?s?) (?:car|truck|van|suv))?|vin|dl(?= ?#| ?no\\b| ?num)|(?:implant|pacemaker|wheelchair|walker|scooter|prosthe(?:sis|tic)|orthosis|hearing aid|stimulator implant)(?:'s)? serial|serial (?:no |number |# ?)?(?:on|of|for) (?:his|her|their|pt'?s?|the pt'?s?) (?:[a-z]{2,12} ){0,2}[a-z]{2,12}",
  marked: 4,
  unmarked: 4,
});

export const saysRecordNumber = (view: View): boolean =>
  record(view) ||
  chart(view) ||
  file(view) ||
  patient(view) ||
  carried(view) ||
  saysNumberOf('record-number', view);
