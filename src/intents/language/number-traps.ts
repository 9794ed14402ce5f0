/** Five digits that are no code: "room 97110", "my zip is 97110", "97110 people", "#97110". */
import { lowerAt, wordAt, type Words } from './reader.ts';

const before: ReadonlySet<string> = new Set(
  (
    'room rm suite ste apt apartment building bldg floor locker box door invoice inv order po ticket ' +
    'issue bug tracking receipt shipment package ext extension phone fax dial pin passcode password ' +
    'badge serial voicemail account acct cheque flight gate bus part sku model asset printer laptop ' +
    'zipcode postal postcode zip id employee policy mrn chart member gained lost roughly nearly ' +
    'almost approximately page odometer score scored highway route hwy street version build commit port ' +
    'lot batch plate vin confirmation reference ref transaction job requisition req vendor license ' +
    'parking conference meeting reservation booking coupon promo raffle wifi wi-fi alarm access entry ' +
    'security interstate area text mailbox pager scan barcode isbn error spot stall channel exit steps ' +
    'roll slip slips voucher docket manifest waybill permit contract memo certificate deposit refund ' +
    'garage copier scanner lock lockbox safe vault keypad lobby lift elevator restroom bathroom closet cabinet gym fridge ' +
    'thermostat router modem network combo combination doorbell intercom shed xerox'
  ).split(' '),
);

/** Traps only as "claim number 97110"; "claim 97110 38min" is billing. */
const withNumber: ReadonlySet<string> = new Set(['claim', 'line', 'call', 'case', 'check', 'row', 'request']);
const between: ReadonlySet<string> = new Set([
  'is',
  'was',
  'number',
  'no',
  'code',
  'num',
  'the',
  'our',
  'changed',
  'now',
  'today',
]);
/** "our zip changed to 97110", "dial in at extension …"; "the policy for 97110" is about the code. */
const leads: ReadonlySet<string> = new Set([...between, 'to', 'at', 'from', 'for']);
const always: ReadonlySet<string> = new Set([
  'zip',
  'zipcode',
  'postal',
  'extension',
  'ext',
  'package',
  'mail',
  'spot',
  'room',
]);

/** "meeting id 97110 97140": one number in groups. */
const inRow: ReadonlySet<string> = new Set(
  'id meeting phone fax serial tracking confirmation pin account acct'.split(' '),
);

const after: ReadonlySet<string> = new Set(
  (
    'people steps miles km users views votes followers likes dollars bucks files records emails ' +
    'messages points employees cars seats fans degrees tickets orders items calories words lines sqft ' +
    'feet pounds lbs downloads subscribers residents attendees sheets boxes hits rows kilometers pieces'
  ).split(' '),
);

export function isTrap(here: Words): boolean {
  if (after.has(lowerAt(here, 1)) || wordAt(here).startsWith('#') || /^#$/.test(wordAt(here, -1)))
    return true;
  const near = nounBefore(here, between);
  const numbered =
    /^(?:number|no|num)$/.test(lowerAt(here, -1)) || /^(?:number|no|num)$/.test(lowerAt(here, -2));
  if (isPredicate(here) || isZipAhead(here) || isPaper(here) || liesAbout(here)) return true;
  if (lowerAt(here, -1) === 'call' && here.at === 1) return true;
  if (lowerAt(here, -1) === 'unit' && !/^(?:\d+|an?|one|per|each|every)$/.test(lowerAt(here, -2)))
    return true;
  if (/^\d{5}$/.test(lowerAt(here, -1)) && inRow.has(nounBefore({ ...here, at: here.at - 1 }, between)))
    return true;
  if (near === 'chart' && (saysWho.test(lowerAt(here, -2)) || isAmount(here, 1))) return false;
  return before.has(near) || (numbered && withNumber.has(near)) || always.has(nounBefore(here, leads));
}

/** "I chart 97110". */
const saysWho = /^(?:i|we|you|they|to|should|must|pts?|ots?)$/;

/** "auditing a chart: 97161 one unit": a line, not the chart's number. */
const isAmount = (here: Words, ahead: number): boolean =>
  /^(?:x\d{1,2}|\d{1,3}(?:m|mins?|u)|g[pon]|kx)$/.test(lowerAt(here, ahead)) ||
  (/^(?:\d{1,3}|an?|one|two|three|four)$/.test(lowerAt(here, ahead)) &&
    /^(?:u|units?|m|mins?|minutes?)$/.test(lowerAt(here, ahead + 1)));

const banked = /^(?:bounced|cleared|voided|cashed|deposited|posted|expired)$/;

/** "quote 97542 for the new table came in": a paper's number; "quote 97110 for Medicare" asks for its price. */
function isPaper(here: Words): boolean {
  if (lowerAt(here, -1) === 'check' && banked.test(lowerAt(here, 1))) return true;
  if (!/^(?:quote|quotes|estimate|proposal|bid|form|letter|fedex|ups|usps)$/.test(lowerAt(here, -1)))
    return false;
  const [next, after] = [lowerAt(here, 1), lowerAt(here, 2)];
  if (/^(?:came|comes|is|was|has|had|expires?|expired|arrived|from|needs?|got)$/.test(next)) return true;
  return next === 'for' && /^(?:the|our|a|an|new|my|your|that|this)$/.test(after);
}

/** "97116 is on your desk", "97035 has shipped": a thing that lies or travels. */
function liesAbout(here: Words): boolean {
  const ahead = /^(?:is|was|are|has|got|just)$/.test(lowerAt(here, 1)) ? 2 : 1;
  const place = [0, 1, 2].map((step) => lowerAt(here, ahead + step)).join(' ');
  return (
    /^(?:shipped|delivered|arrived|backordered|overdue)\b/.test(place) ||
    /^(?:on|at|in|by) (?:the|my|your|his|her|our) (?:desk|mail|printer|drawer|cabinet|door|counter|safe)\b/.test(
      place,
    )
  );
}

/** "the serial on the e-stim unit is 97032": what the number is, was said further ahead. */
function isPredicate(here: Words): boolean {
  const is = /^(?:is|was|to|be)$/.test(lowerAt(here, -1)) ? -1 : 0;
  if (is === 0) return false;
  for (let back = is - 1; back > is - 7; back -= 1) {
    if (/^(?:cpt|billing|procedure|bill|billed)$/.test(lowerAt(here, back))) return false;
    if (before.has(lowerAt(here, back))) return true;
  }
  return false;
}

/** "97112 is the zip", "97110 and 97116 are all oregon zips"; not "97110 zip 75201". */
function isZipAhead(here: Words): boolean {
  for (let ahead = 1; ahead < 9; ahead += 1) {
    if (!/^zips?(?:codes?)?$/.test(lowerAt(here, ahead))) continue;
    const next = /^(?:codes?|is)$/.test(lowerAt(here, ahead + 1)) ? ahead + 2 : ahead + 1;
    return !/^\d{5}/.test(wordAt(here, next)) && /^(?:is|are|was|were)$/.test(linkBefore(here, ahead));
  }
  return false;
}

const linkBefore = (here: Words, ahead: number): string => {
  for (let at = ahead - 1; at > 0; at -= 1)
    if (/^(?:is|are|was|were)$/.test(lowerAt(here, at))) return lowerAt(here, at);
  return '';
};

/** The nearest word before that is not one of these. */
function nounBefore(here: Words, passed: ReadonlySet<string>): string {
  let back = -1;
  while (back > -4 && passed.has(lowerAt(here, back))) back -= 1;
  return lowerAt(here, back).replace(/^#/, '');
}
