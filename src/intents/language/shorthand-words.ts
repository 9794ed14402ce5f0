/** The words billers use for codes. Longest first; each is a list of words as typed in lower case. */
import { mapOf } from '../../core/map-of.ts';
import { lowerAt, wordAt, type Words } from './reader.ts';

export interface Spelled {
  /** One code; or several, between which nobody but the asker can choose. */
  readonly codes: readonly string[];
  readonly taken: number;
  /** Also an everyday word: counts only beside other billing words. */
  readonly weak: boolean;
  /** Weak, and typed as such a word. */
  readonly everyday: boolean;
}

/** "re-eval" and "reeval" alike; `_` for PT or OT evaluations, whose codes follow. */
const strong = mapOf<readonly string[]>({
  ...one('97110', [
    'ther ex',
    'therex',
    'ther-ex',
    'therapeutic exercise',
    'therapeutic exercises',
    'thera ex',
    'there ex',
    'theraex',
    'therapeutic ex',
  ]),
  ...one('97140', [
    'manual therapy',
    'manual tx',
    'manual ther',
    'man therapy',
    'manual techniques',
    'joint mobs',
    'joint mobilization',
    'myofascial release',
  ]),
  ...one('97112', [
    'neuro re-ed',
    'neuro reed',
    'neuro re ed',
    'neuro re-education',
    'neuro reeducation',
    'neuro re education',
    'neuromuscular re-education',
    'neuromuscular reeducation',
    'neuromuscular re-ed',
    'neuromuscular',
    'nmr',
    'neuro-re-ed',
    'neuro',
    'neuromuscular re education',
    'nmre',
  ]),
  ...one('97116', ['gait training', 'gait trng']),
  ...one('97530', [
    'theract',
    'there act',
    'ther act',
    'ther-act',
    'thera act',
    'theracts',
    'therapeutic activities',
    'therapeutic activity',
    'ther activities',
    'there-act',
    'theraact',
  ]),
  ...one('97535', [
    'self care',
    'self-care',
    'selfcare',
    'home management',
    'adl training',
    'adls',
    'adl',
    'self care home management',
  ]),
  ...one('97035', ['therapeutic ultrasound', 'ultrasound']),
  ...one('97150', ['group therapy', 'group tx', 'group treatment', 'group therapeutic procedure']),
  ...one('97113', ['aquatic therapy', 'aquatic exercise', 'aquatics', 'aquatic', 'pool therapy']),
  ...one('97124', ['massage therapy', 'therapeutic massage']),
  ...one('G0283', [
    'unattended e-stim',
    'unattended estim',
    'unattended e stim',
    'unattended electrical stimulation',
    'unattended stim',
    'e-stim unattended',
    'estim unattended',
    'e stim unattended',
  ]),
  ...one('97032', [
    'attended e-stim',
    'attended estim',
    'attended e stim',
    'attended electrical stimulation',
    'attended stim',
    'e-stim attended',
    'estim attended',
    'e stim attended',
    'manual e-stim',
    'manual estim',
  ]),
  ...one('20560', ['dry needling', 'dry needle', 'dryneedling']),
  ...one('97542', ['wheelchair management', 'wheelchair training']),
  ...one('97012', ['mechanical traction', 'mech traction']),
  ...one('97033', ['iontophoresis', 'ionto']),
  ...one('97018', ['paraffin bath', 'paraffin']),
  ...one('97016', ['vasopneumatic', 'vasopneumatic compression']),
  ...one('97022', ['whirlpool']),
  ...one('97129', ['cognitive function intervention']),
  ...one('97533', ['sensory integration']),
  ...one('97750', ['physical performance test', 'performance testing']),
  ...one('97760', ['orthotic training', 'orthotics training']),
  ...one('97761', ['prosthetic training', 'prosthetics training']),
  ...evals('pt', ['97161', '97162', '97163'], '97164'),
  ...evals('ot', ['97165', '97166', '97167'], '97168'),
  ...several(['97032', 'G0283'], ['e-stim', 'estim', 'e stim', 'electrical stimulation']),
});

const weak = mapOf<readonly string[]>({
  ...one('97140', ['manual']),
  ...one('97116', ['gait']),
  ...one('97012', ['traction']),
  ...one('97016', ['vaso']),
  ...one('97150', ['group']),
  ...one('97124', ['massage']),
});

/** Capitals, or an amount right after, tell them from words, states and modifiers. */
const letters = mapOf<string>({
  te: '97110',
  mt: '97140',
  ta: '97530',
  us: '97035',
  nre: '97112',
});

export function spelledWords(here: Words): Spelled | undefined {
  for (let taken = begins.has(lowerAt(here)) ? 4 : 0; taken > 0; taken -= 1) {
    const words = Array.from({ length: taken }, (_, ahead) => lowerAt(here, ahead)).join(' ');
    const codes = strong.get(words) ?? weak.get(words);
    if (codes === undefined) continue;
    const isWeak = !strong.has(words);
    const shouted = wordAt(here) === wordAt(here).toUpperCase();
    return { codes: codesFor(codes, here), taken, weak: isWeak, everyday: isWeak && !shouted };
  }
  const [word, next] = [wordAt(here), wordAt(here, 1)];
  const code = letters.get(word.toLowerCase());
  const amount =
    /^(?:x?\d{1,3}(?:m|min|mins|minutes|u|units?|')?|\d{1,2}:\d\d(?:[ap]m?)?(?:-\S+)?|x|for)$/i.test(next) &&
    (next !== 'for' || /^\d/.test(wordAt(here, 2)));
  const shouted = word === word.toUpperCase();
  if (code === undefined || (word === 'us' && !followsService(here))) return undefined;
  if (!(shouted || amount || (word !== 'us' && (isJoined(here) || isAdded(here))))) return undefined;
  return { codes: [code], taken: 1, weak: !amount, everyday: false };
}

/** "sub us 2 the digest", "send us": small letters are ultrasound only behind a service, an amount, or what joins them. */
function followsService(here: Words): boolean {
  const before = lowerAt(here, -1);
  return (
    /^$|\d|^(?:and|then|plus|with|w\/|also|did|gave|vs|versus|mins?|minutes?|m|u|units?|today)$/.test(
      before,
    ) || ends.has(before)
  );
}

/** "ta vs manual", "te and mt": a small one beside another name or a code. */
const isJoined = (here: Words): boolean => {
  if (!/^(?:and|with|w\/|vs|versus|plus)$/.test(lowerAt(here, 1))) return false;
  const [first = '', second = ''] = [lowerAt(here, 2), lowerAt(here, 3)];
  return (
    /^9\d{4}$/.test(first) ||
    letters.has(first) ||
    weak.has(first) ||
    strong.has(first) ||
    strong.has(`${first} ${second}`)
  );
};

/** "nmr + ta same day": added to a name or a code by a sign. */
const isAdded = ({ text, tokens, at }: Words): boolean =>
  /^\s*[+&/]\s*$/.test(text.slice(tokens[at - 1]?.to, tokens[at]?.from)) &&
  (ends.has(tokens[at - 1]?.text.toLowerCase() ?? '') || /^9\d{4}$/.test(tokens[at - 1]?.text ?? ''));

/** How any of them begins, so that most words are passed over at once. */
const begins: ReadonlySet<string> = new Set(
  [...strong.keys(), ...weak.keys()].map((name) => name.split(' ', 1)[0] ?? ''),
);

/** And how any of them ends. */
const ends: ReadonlySet<string> = new Set(
  [...strong.keys(), ...weak.keys(), ...letters.keys()].map((name) => name.split(' ').at(-1) ?? ''),
);

const nonMedicare = /^(?:aetna|cigna|uhc|united|unitedhealthcare|bcbs|humana|anthem|tricare|commercial|wc)$/;

/** Medicare has its own code for unattended stimulation. */
const codesFor = (codes: readonly string[], { tokens }: Words): readonly string[] =>
  codes[0] === 'G0283' && tokens.some(({ text }) => nonMedicare.test(text.toLowerCase())) ? ['97014'] : codes;

function one(code: string, names: readonly string[]): Record<string, readonly string[]> {
  return several([code], names);
}

function several(codes: readonly string[], names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, codes]));
}

/** "PT eval low", "low complexity PT eval", "PT re-eval"; without a level all three are possible. */
function evals(who: string, levels: readonly string[], again: string): Record<string, readonly string[]> {
  const spoken = [['low'], ['moderate', 'mod', 'medium'], ['high']] as const;
  const eval_ = ['eval', 'evaluation'];
  const names = new Map<string, readonly string[]>();
  for (const noun of eval_) {
    names.set(`${who} ${noun}`, levels);
    for (const re of ['re-', 're', 're ']) names.set(`${who} ${re}${noun}`, [again]);
    spoken.forEach((words, i) => {
      for (const word of words) {
        const code = levels[i] ?? '';
        for (const name of [
          `${who} ${noun} ${word} complexity`,
          `${who} ${noun} ${word}`,
          `${word} complexity ${who} ${noun}`,
          `${word} ${who} ${noun}`,
          `${who} ${word} ${noun}`,
        ])
          names.set(name, [code]);
      }
    });
  }
  return Object.fromEntries(names);
}
