/** How somebody in a hurry types on a telephone: slips of the finger, spelling by ear, the shorthand of a chat. */
import type { Random } from '../classifier/random.ts';
import { misspell } from '../classifier/misspell.ts';

const shorthand = new Map<string, readonly string[]>([
  ['what', ['wat', 'wut', 'waht', 'whta']],
  ['whats', ['wats', 'wuts', 'waht is']],
  ['the', ['teh', 'da', 'th', 'hte']],
  ['and', ['n', 'nd', 'adn', '&']],
  ['for', ['4', 'fr', 'fro']],
  ['to', ['2', 'too']],
  ['you', ['u', 'yu']],
  ['your', ['ur', 'yr']],
  ['are', ['r', 'ar']],
  ['with', ['w', 'w/', 'wiht', 'wit']],
  ['without', ['w/o', 'witout', 'wo']],
  ['before', ['b4', 'befor', 'bfore']],
  ['after', ['aftr', 'afer', 'aftre']],
  ['because', ['bc', 'cuz', 'becuase', 'becasue']],
  ['between', ['btwn', 'bw', 'betwen', 'btw']],
  ['this', ['ths', 'dis', 'tihs']],
  ['that', ['tht', 'dat', 'taht']],
  ['does', ['dose', 'dos', 'duz']],
  ['year', ['yr', 'yeer', 'yera']],
  ['week', ['wk', 'weke']],
  ['today', ['tdy', '2day', 'toady']],
  ['tomorrow', ['tmrw', 'tmr', 'tommorow']],
  ['please', ['pls', 'plz', 'pleas']],
  ['how', ['hw', 'hwo']],
  ['many', ['mny', 'mnay']],
  ['much', ['mch', 'muhc']],
  ['can', ['cn', 'cna', 'kan']],
  ['need', ['ned', 'nede']],
  ['needs', ['neds', 'nedes']],
  ['mean', ['mena', 'meen']],
  ['said', ['sed', 'siad', 'sez']],
  ['says', ['sez', 'sais']],
  ['therapy', ['thrpy', 'theraphy', 'therpy', 'tx']],
  ['patient', ['pt', 'patinet', 'pateint', 'ptient']],
  ['visit', ['vist', 'vsit', 'visti']],
  ['eval', ['evl', 'evla', 'eavl', 'evel']],
]);

/** As it is heard. */
const byEar: readonly (readonly [RegExp, string])[] = [
  [/ea/, 'ee'],
  [/ie/, 'ee'],
  [/ei/, 'ie'],
  [/ph/, 'f'],
  [/ck/, 'k'],
  [/tion\b/, 'shun'],
  [/c(?=[ei])/, 's'],
  [/c(?=[aou])/, 'k'],
  [/e\b/, ''],
  [/ou/, 'u'],
  [/igh/, 'i'],
  [/(?!^)[aeiou](?=[a-z]{2})/, ''],
  [/([a-z])\1/, '$1'],
  [/s\b/, 'z'],
  [/er\b/, 'r'],
  [/ance\b/, 'ence'],
  [/able\b/, 'ible'],
  [/qu/, 'kw'],
  [/y\b/, 'ie'],
];

/** Every third word at least; what stands between the marks of a name stays. */
export function sloppy(text: string, random: Random): string {
  const share = 25 + random.below(50);
  const parts = text.split(/(\uE000[^\uE001]{0,200}\uE001)/);
  return parts.map((part) => (part.startsWith('\uE000') ? part : typed(part))).join('');

  function typed(part: string): string {
    return part
      .replace(/(?<![\w'’])[a-z]{2,18}(?![\w'’])/gi, (word) =>
        random.below(100) < share ? slipIn(word) : word,
      )
      .replace(/(?<=[a-z]{3}),? (?=[a-z])/g, (gap) => (random.below(60) === 0 ? '' : gap));
  }

  function slipIn(word: string): string {
    const short = shorthand.get(word.toLowerCase());
    if (short !== undefined && random.below(3) > 0) return random.pick(short);
    if (word.length < 4) return word;
    if (random.below(3) > 0) return misspell(word, random.below(1000));
    const heard = byEar.filter(([sound]) => sound.test(word));
    if (heard.length === 0) return word;
    const [sound, letters] = random.pick(heard);
    return word.replace(sound, letters);
  }
}

/** "ah leti shuh": a name as a machine hears it, in syllables. */
export function broken(name: string, random: Random): string {
  const [given = '', ...rest] = name.split(' ');
  const heard = given
    .toLowerCase()
    .replace(/ph/g, 'f')
    .replace(/ee|ea/g, 'e')
    .replace(/([bcdfgklmnprstvz][aeiouy]{1,2}|[aeiouy]{1,2}[lmnrst]?)(?=[a-z]{2})/g, '$1 ')
    .replace(/sh?a\b/g, 'shuh')
    .replace(/^a /, random.pick(['ah ', 'uh ', 'a ']))
    .replace(/a$/, random.pick(['ah', 'uh', 'a']));
  return [heard, ...rest].join(' ');
}
