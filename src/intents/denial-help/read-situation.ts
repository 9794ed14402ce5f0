/** What was denied for, in words, where no CARC says it: "denied, no auth". Ids of data/playbook/denials.json. */
const situations: readonly (readonly [id: string, words: RegExp])[] = [
  ['filed-late', /\btimely filing\b|\bfiled (?:too )?late\b|\buntimely\b/],
  ['authorization', /\b(?:no|missing|without|prior|pre) ?-?auth\w*|\bauthori[sz]ation\b/],
  ['plan-not-certified', /\bcertif\w+/],
  ['maintenance', /\bmaintenance\b/],
  ['not-necessary', /\bmedical(?:ly)? necess\w+|\bnot necessary\b/],
  ['duplicate', /\bduplicates?\b/],
  [
    'plan-modifier-missing',
    /\b(?:missing|no|without|therapy) (?:the )?(?:therapy |gp |go |gn )?modifier\b|\bmissing g[pon]\b/,
  ],
  ['ncci-pair', /\bbundl\w+|\bunbundl\w+|\bincluded in (?:another|the)\b/],
  ['records-not-sent', /\b(?:medical )?records\b|\badr\b/],
  ['threshold', /\b(?:visit|benefit) (?:limit|max\w*)\b|\bthreshold\b|\bkx\b/],
  ['over-unit-limit', /\bmues?\b|\btoo many units\b|\bexceed\w* (?:the )?units\b|\bunits? exceed\w*/],
  ['hospice', /\bhospice\b/],
  ['consolidated-billing', /\bhome health\b|\bsnf\b|\bnursing (?:home|facility)\b|\bconsolidated\b/],
  ['other-payer-first', /\bcoordination of benefits\b|\bcob\b|\bmsp\b|\bprimary payer\b/],
  ['no-coverage', /\bno coverage\b|\bnot eligible\b|\bcoverage (?:ended|terminated)\b|\btermed\b/],
  ['no-referral', /\breferral\b/],
  ['provider-not-eligible', /\benroll\w*|\bcredential\w*/],
  ['place-of-service', /\bplace of service\b/],
  ['patient-share', /\bdeductible\b|\bco-?pay\b|\bcoinsurance\b/],
  ['sequestration', /\bsequest\w+/],
];

export const readSituation = (typed: string): string | undefined =>
  situations.find(([, words]) => words.test(typed.toLowerCase()))?.[0];

/** For the test that every one of them exists. */
export const situationsByWords: readonly string[] = situations.map(([id]) => id);
