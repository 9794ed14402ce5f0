/** Which modifiers a message speaks of, by their letters or by what they are for. Ids of data/playbook/modifiers.json. */
const byName: readonly (readonly [id: string, words: RegExp])[] = [
  ['plan', /\b(?:gp|gn|GO)\b|\bgo modifier\b|\bmodifier go\b|\b(?:or|vs\.?|versus|and) go\b/],
  ['assistant', /\b(?:cq|CO)\b|\bco modifier\b|\bmodifier co\b|\bco or cq\b|\bcq (?:or|vs\.?|and) co\b/],
  ['kx', /\bkx\b/],
  ['59', /\b59s?\b/],
  ['xe', /\bxe\b/],
  ['xs', /\bxs\b/],
  ['xp', /\bxp\b/],
  ['xu', /\bxu\b/],
  ['25', /\b25\b/],
  ['ga', /\bGA\b|\bga modifier\b|\bmodifier ga\b|\bga (?:or|vs\.?|versus) g[xyz]\b|\binstead of ga\b/],
  ['gw', /\bgw\b/],
  ['fc', /\bfc\b/],
  ['gx', /\bgx\b/],
  ['gy', /\bgy\b/],
  ['gz', /\bgz\b/],
  ['96-97', /\b9[67]\b(?! ?\d{3}\b)/],
  ['95', /\b9[35]\b/],
  ['at', /\bAT\b|\bat modifier\b|\bmodifier at\b/],
  ['76-77', /\b7[67]\b/],
];

const byUse: readonly (readonly [ids: readonly string[], words: RegExp])[] = [
  [['gw'], /\bhospice\b/],
  [['order'], /\border\b|\b(?:goes|comes|listed?) first\b|\bwhich is first\b|\bsequence\b/],
  [['assistant'], /\b(?:pta|ota|cota|assistant)s?\b|\bde minimis\b/],
  [['kx'], /\bthresholds?\b|\btherapy (?:cap|limit)s?\b|\btargeted review\b|\bcap\b/],
  [['ga', 'gx', 'gy', 'gz'], /\babns?\b|\badvance beneficiary\b/],
  [['95'], /\btele(?:health|therapy)\b|\bvirtual\b/],
  [['96-97'], /\brehabilitat\w+|\bhabilitat\w+/],
  [['at'], /\bchiro\w*/],
  [['76-77'], /\brepeat\w*|\bsame (?:service|code) (?:twice|again)\b/],
  [['xe', 'xs', 'xp', 'xu'], /\bx modifiers?\b|\bx\{epsu\}|\bxepsu\b/],
  [['59', 'xu'], /\bseparate\b|\bdistinct\b|\bunbundl\w*/],
  [['plan'], /\bplan[- ]of[- ]care\b|\btherapy modifier\b|\b(?:speech|slp)\b/],
];

const readAsWritten = new Set(['GO', 'CO', 'GA', 'AT']);

/** Lettered ones in any case, but GO, CO, GA and AT only where they cannot be words. */
export function readEntries(typed: string): readonly string[] {
  const text = typed.replace(/\b[A-Z][A-Za-z]{0,40}\b/g, (word) =>
    readAsWritten.has(word) ? word : word.toLowerCase(),
  );
  const named = byName.flatMap(([id, words]) => (words.test(text) ? [id] : []));
  if (/\border\b|\bfirst\b/.test(text) && named.length > 1) return ['order'];
  const lower = text.toLowerCase();
  if (named.length > 0) return named.slice(0, 8);
  return byUse.find(([, words]) => words.test(lower))?.[0] ?? [];
}

/** For the test that every one of them exists. */
export const entriesByWords: readonly string[] = [
  ...byName.map(([id]) => id),
  ...byUse.flatMap(([ids]) => ids),
];
