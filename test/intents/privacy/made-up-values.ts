/** Made-up patient information of every kind, and harmless sentences to put it into. */
import fc from 'fast-check';
import type { PhiKind } from '../../../src/intents/privacy/phi-kind.ts';

const digits = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((each) => each.join(''));
const from = (...each: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...each);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((each) => each.join(''));
const letters = (...count: [number]): fc.Arbitrary<string> =>
  fc
    .array(from(...'ACDEFGHJKMNPQRTUVWXY'), { minLength: count[0], maxLength: count[0] })
    .map((each) => each.join(''));

const first = from(
  'Testa',
  'Maria',
  'John',
  'José',
  'Priya',
  'Mary-Jane',
  'Oluwaseun',
  'Anaïs',
  'Dmitri',
  'Xiulan',
);
const last = from(
  'Madeupson',
  'Garcia',
  "O'Neil",
  'Smith',
  'Nguyễn',
  'Al-Farsi',
  'Wren',
  'Garcia-Lopez',
  'Okafor',
);
const month = fc.integer({ min: 1, max: 12 }).map(String);
const day = fc.integer({ min: 1, max: 28 }).map(String);
const year = fc.integer({ min: 1920, max: 1999 }).map(String);
const octet = fc.integer({ min: 0, max: 255 }).map(String);
const separator = from('-', '.', ' - ', '–', '\u2011');

export const valueOf: Readonly<Record<PhiKind, fc.Arbitrary<string>>> = {
  name: joined(
    from('patient ', 'Patient: ', 'Mrs. ', 'Mr ', 'my patient ', 'client '),
    first,
    from(' '),
    last,
  ),
  'date-of-birth': fc.oneof(
    joined(from('DOB ', 'dob: ', 'born ', 'birthday '), month, from('/'), day, from('/'), year),
    joined(from('D.O.B. ', 'date of birth '), from('March ', 'Oct '), day, from(', ', ' '), year),
  ),
  mbi: fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      letters(2),
      digits(1),
      letters(2),
      digits(1),
      letters(2),
      digits(2),
      from('', '-', ' '),
    )
    .chain(([one, a, b, c, d, e, f, gap]) => {
      const whole = `${one}${a}${b}${gap}${c}${d}${gap}${e}${f}`;
      return from(whole, whole.toLowerCase());
    }),
  ssn: joined(digits(3), separator, digits(2), separator, digits(4)),
  'record-number': joined(
    from('MRN ', 'mrn: ', 'medical record # ', 'chart no. '),
    from('0', '5'),
    digits(6),
  ),
  account: joined(from('acct ', 'account # ', 'Account number: '), from('4', '7'), digits(6)),
  claim: joined(from('claim # ', 'ICN ', 'claim number '), from('26'), digits(10)),
  'member-id': joined(from('member id ', 'policy number ', 'subscriber id: '), letters(1), digits(9)),
  phone: joined(
    from('', '+1 ', '1-'),
    from('(555) ', '555-', '555.'),
    digits(3),
    from('-', '.', '\u2013'),
    digits(4),
  ),
  email: joined(
    from('testa', 'maria.g', 'j_smith', 'A+B'),
    digits(2),
    from('@'),
    from('example.com', 'mail.example.org'),
  ),
  address: joined(
    fc.integer({ min: 1, max: 9000 }).map(String),
    from(' Oak ', ' elm ', ' Cedar Hollow ', ' 5th '),
    from('Street', 'ave', 'Road', 'Ln'),
  ),
  url: joined(
    from('https://', 'http://www.', 'www.'),
    from('example.com', 'portal.example.org'),
    from('', '/p/'),
    digits(3),
  ),
  ip: fc.tuple(octet, octet, octet, octet).map((each) => each.join('.')),
  'age-over-89': joined(
    fc.integer({ min: 90, max: 119 }).map(String),
    from(' yo', '-year-old', ' y/o', ' years old', 'yo'),
  ),
  image: joined(from('IMG_', 'card', 'scan-'), digits(4), from('.jpg', '.PNG', '.heic', '.pdf')),
};

/** "…" is where the value goes. */
export const sentences = [
  ...['…', '97110 38min …', '… 97110 38min', '97110 38min, …, 97140 15min', 'is 97110 bundled for … ?'],
  ...['please check: … 97530 8 min', '(…) 97110 x3 GP', 'denied CO-97: …', '97110 38min 97140 15min\n…'],
  ...['the payer said … today', '97161 in Dallas TX 75201 - …', 'Hi team, … 97116 10min'],
];

/** The same text as platforms send it. */
export const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}*`,
  (text) => `<p>${text}</p>`,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '&nbsp;'),
  (text) => [...text].join('\u200b'),
  (text) => `\u202e${text}\u202c`,
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`),
];
