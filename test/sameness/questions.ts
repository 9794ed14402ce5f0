/** Forty questions as they are typed, as the tool of the same meaning is called, and a figure that must be told. */
export interface AskedTwice {
  readonly typed: string;
  readonly tool: string;
  readonly given: Record<string, unknown>;
  /** Worked out before by the rules' own tests; here they keep an empty answer from being the same. */
  readonly figures: readonly string[];
}

const march = { dateOfService: '2026-03-02' };
const on = '2026-03-02';
const line = (code: string, more: object = {}): object => ({ code, ...more });
const minutes = (code: string, spent: number, ...modifiers: readonly string[]): object => ({
  ...{ code, minutes: spent, modifiers },
});
const dallas = { locality: 'Dallas TX' };

const asked = (
  typed: string,
  tool: string,
  given: Record<string, unknown>,
  ...figures: readonly string[]
): AskedTwice => ({ typed, tool, given, figures });

export const questions: readonly AskedTwice[] = [
  asked(`97110 38min ${on}`, 'review_claim_day', { lines: [minutes('97110', 38)], ...march }, '$73.48'),
  asked(
    `97110 GP 38min ${on}`,
    'review_claim_day',
    { lines: [minutes('97110', 38, 'GP')], ...march },
    '$73.48',
  ),
  asked(
    `97110 38min 97140 23min ${on} Dallas TX`,
    'review_claim_day',
    { lines: [minutes('97110', 38), minutes('97140', 23)], ...march, ...dallas },
    '97140',
  ),
  asked(
    `97150 x1 97110 30min ${on}`,
    'review_claim_day',
    { lines: [line('97150', { units: 1 }), minutes('97110', 30)], ...march },
    '97150',
  ),
  asked(`97110 x9 ${on}`, 'review_claim_day', { lines: [line('97110', { units: 9 })], ...march }, '9'),
  asked(`97110 7min ${on}`, 'review_claim_day', { lines: [minutes('97110', 7)], ...march }, '7'),
  asked(`97161 x1 ${on}`, 'review_claim_day', { lines: [line('97161', { units: 1 })], ...march }, '97161'),
  asked(
    `97110 20min 97140 20min ${on}`,
    'review_claim_day',
    { lines: [minutes('97110', 20), minutes('97140', 20)], ...march },
    '40',
  ),
  asked(
    `97110 38min 97530 15min 2025-06-02`,
    'review_claim_day',
    { lines: [minutes('97110', 38), minutes('97530', 15)], dateOfService: '2025-06-02' },
    '97530',
  ),
  asked(
    `97129 30min 97110 15min ${on}`,
    'review_claim_day',
    { lines: [minutes('97129', 30), minutes('97110', 15)], ...march },
    '97130',
  ),
  asked(`how many units 97110 38min ${on}`, 'count_units', { lines: [minutes('97110', 38)], ...march }, '3'),
  asked(
    `how many units 97110 33min 97140 7min ${on}`,
    'count_units',
    { lines: [minutes('97110', 33), minutes('97140', 7)], ...march },
    '40',
  ),
  asked(
    `how many units 97110 22min 97140 22min ${on} ama`,
    'count_units',
    { lines: [minutes('97110', 22), minutes('97140', 22)], ...march, rule: 'ama' },
    '2',
  ),
  asked(
    `how many units 97112 24min 97110 23min ${on}`,
    'count_units',
    { lines: [minutes('97112', 24), minutes('97110', 23)], ...march },
    '47',
  ),
  asked(`how many units 97530 53min ${on}`, 'count_units', { lines: [minutes('97530', 53)], ...march }, '4'),
  asked(`fee 97110 ${on}`, 'price_codes', { lines: [line('97110')], ...march }, '$29.06'),
  asked(`fee 97140 ${on} Dallas TX`, 'price_codes', { lines: [line('97140')], ...march, ...dallas }, '97140'),
  asked(
    `fee 97161 2025-06-02`,
    'price_codes',
    { lines: [line('97161')], dateOfService: '2025-06-02' },
    '$98.01',
  ),
  asked(`fee G0283 ${on}`, 'price_codes', { lines: [line('G0283')], ...march }, 'G0283'),
  asked(`fee 97010 ${on}`, 'price_codes', { lines: [line('97010')], ...march }, '97010'),
  asked(`ncci 97150 97110 ${on}`, 'check_bundling', { codes: ['97150', '97110'], ...march }, '97150'),
  asked(`ncci 97110 97140 ${on}`, 'check_bundling', { codes: ['97110', '97140'], ...march }, '97140'),
  asked(`ncci 97750 97161 ${on}`, 'check_bundling', { codes: ['97750', '97161'], ...march }, '97161'),
  asked(
    `ncci 97530 97116 2019-06-03`,
    'check_bundling',
    { codes: ['97530', '97116'], dateOfService: '2019-06-03' },
    '97116',
  ),
  asked(`ncci 97530 97140 ${on}`, 'check_bundling', { codes: ['97530', '97140'], ...march }, '97530'),
  asked(`mue 97110 ${on}`, 'unit_limit', { codes: ['97110'], ...march }, '97110'),
  asked(`mue 97161 ${on}`, 'unit_limit', { codes: ['97161'], ...march }, '1'),
  asked(`mue 97035 ${on}`, 'unit_limit', { codes: ['97035'], ...march }, '2'),
  asked(
    `denial CO-97 97530 97150 ${on}`,
    'explain_denial',
    { carc: 'CO-97', codes: ['97530', '97150'], ...march },
    '97150',
  ),
  asked('denial CO-97', 'explain_denial', { carc: 'CO-97' }, 'CO-97'),
  asked('denial CO-119', 'explain_denial', { carc: 'CO-119' }, 'CO-119'),
  asked('denial PR-204', 'explain_denial', { carc: 'PR-204' }, 'PR-204'),
  asked('denial N362', 'explain_denial', { rarc: 'N362' }, 'N362'),
  asked('can a pta supervise a student', 'find_rule', { question: 'can a pta supervise a student' }),
  asked(
    'what is the kx threshold in 2026',
    'find_rule',
    { question: 'what is the kx threshold in 2026' },
    '$2,480',
  ),
  asked(
    'compare 97110 38min at Medicare and Aetna',
    'compare_payers',
    { lines: [minutes('97110', 38)], payers: ['Medicare', 'Aetna'] },
    '73.48',
  ),
  asked(
    '97110 x2 2025 vs 2026',
    'compare_dates',
    { lines: [line('97110', { units: 2 })], years: ['2025', '2026'] },
    '97110',
  ),
  asked('what changed from 2025 to 2026', 'what_changed', { from: '2025', to: '2026' }, '2026'),
  asked(
    `97110 38min ${on} paid $58.78`,
    'explain_payment',
    { lines: [minutes('97110', 38)], ...march, received: '58.78' },
    '$58.78',
  ),
  asked(
    `97110 38min ${on} Dallas TX paid $41.12`,
    'explain_payment',
    { lines: [minutes('97110', 38)], ...march, ...dallas, received: '41.12' },
    '$41.12',
  ),
];
