/** What people are called, as it is typed: whole names, one part, initials; listed, unlisted, and names that are words. */
import { readFileSync } from 'node:fs';
import {
  givenNames,
  placeNames,
  surnames,
  wordNames,
  wordSurnames,
} from '../../src/intents/privacy/words/lists.ts';
import type { Random } from '../classifier/random.ts';
import { worldFrom } from './world.ts';

export interface Names {
  readonly any: () => string;
  readonly full: () => string;
  readonly fullPlain: () => string;
  readonly fullWithSuffix: () => string;
  readonly lastFirst: () => string;
  readonly given: () => string;
  readonly givenOnly: () => string;
  readonly surname: () => string;
  /** A town, or a word of the language, somebody is called by. */
  readonly town: () => string;
  readonly word: () => string;
  readonly titled: () => string;
  readonly initials: () => string;
  /** However a biller shortens a name: "GG", "G G", "m.p-t.", "'eg'", "CMcD". */
  readonly shortened: () => string;
  readonly strange: () => string;
  readonly foreign: () => string;
  readonly world: () => string;
  readonly eastern: () => string;
  readonly hispanic: () => string;
  readonly hispanicSurname: () => string;
  readonly wordSurname: () => string;
  /** "Grace Ward", "Hunter Stone", "Austin Park". */
  readonly wordFull: () => string;
}

const census = (name: string): readonly string[] =>
  Object.values(
    (
      JSON.parse(readFileSync(new URL(`../../data/words/${name}.json`, import.meta.url), 'utf8')) as {
        words: Record<string, string>;
      }
    ).words,
  ).flatMap((line) => line.split(' '));

const capital = (word: string): string => word.replace(/(?:^|(?<=-))[a-z]/g, (each) => each.toUpperCase());
const foreign =
  '李明 王秀英 张伟 陈静 田中 佐藤花子 鈴木 김민수 박지영 이서연 محمد فاطمة أحمد Иван Петров Ольга Анна נועה דוד Γιώργος Nguyễn Trần José Álvarez Sørensen Müller Zsófia Bárány Łukasz Çelik Søren Jürgen Peña Muñoz Gutiérrez Ngô Hương'.split(
    ' ',
  );
const nicknames =
  'Bud Sis Junior Skip Chip Buddy Red Peanut Ace Doc Tex Mac Dutch Pops Nana Mimi Papa Gigi Coco Bubba'.split(
    ' ',
  );
const letters = [...'ABCDEFGHIJKLMNOPRSTVW'];

export function namesFrom(random: Random): Names {
  const common = [...givenNames];
  const rare = census('given-names');
  const asWords = [...wordNames];
  const towns = [...placeNames];
  const surs = [...surnames];
  const rareSurs = census('surnames');
  const wordSurs = [...wordSurnames];
  const one = (chance: number): boolean => random.below(100) < chance;
  const world = worldFrom(random);

  /** Of no list: the beginning of one name and the end of another. */
  const strange = (): string => {
    const from = random.pick(one(50) ? rareSurs : common);
    const to = random.pick(one(50) ? rareSurs : surs);
    const made = from.slice(0, 2 + random.below(3)) + to.slice(-(2 + random.below(3)));
    return capital(one(50) ? made : slipped(from));
  };
  const slipped = (name: string): string => {
    const at = 1 + random.below(Math.max(1, name.length - 2));
    return name.slice(0, at) + random.pick([...'aeiouhkyz']) + name.slice(at + random.below(2));
  };
  const givenName = (): string => {
    const draw = random.below(100);
    if (draw < 42) return capital(random.pick(common));
    if (draw < 55) return world.given();
    if (draw < 65) return capital(random.pick(rare));
    if (draw < 80) return capital(random.pick(asWords));
    if (draw < 86) return capital(random.pick(towns));
    if (draw < 90) return random.pick(nicknames);
    return strange();
  };
  const familyName = (): string => {
    const draw = random.below(100);
    if (draw < 26) return capital(random.pick(surs));
    if (draw < 38) return world.surname();
    if (draw < 55) return capital(random.pick(rareSurs));
    if (draw < 70) return capital(random.pick(wordSurs));
    if (draw < 73) return capital(random.pick(towns));
    if (draw < 77)
      return `${random.pick(["O'", 'Mc', 'Mac', "D'", 'Van ', 'De la ', 'De ', 'Al-', 'St. '])}${capital(random.pick(surs))}`;
    if (draw < 81) return `${capital(random.pick(surs))}-${capital(random.pick(surs))}`;
    return strange();
  };
  const cased = (name: string): string => {
    const draw = random.below(100);
    return draw < 62 ? name : draw < 88 ? name.toLowerCase() : name.toUpperCase();
  };
  const fullPlain = (): string => `${givenName()} ${familyName()}`;
  const fullName = (): string => {
    const draw = random.below(100);
    const [given, family] = [givenName(), familyName()];
    if (draw < 66) return `${given} ${family}`;
    if (draw < 72) return `${given} ${random.pick(letters)}. ${family}`;
    if (draw < 75) return `${given} ${random.pick(letters)} ${family}`;
    if (draw < 80) return `${given} ${family} ${familyName()}`;
    if (draw < 83) return `${given} ${givenName()} ${family}`;
    if (draw < 86) return `${given} "${random.pick(nicknames)}" ${family}`;
    if (draw < 89) return `${random.pick(letters)}. ${family}`;
    if (draw < 91) return `${random.pick(letters)} ${family}`;
    if (draw < 95) return `${given} ${random.pick(letters)}${one(50) ? '.' : ''}`;
    return `${given} ${family}${one(50) ? ',' : ''} ${random.pick(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'III', 'IV'])}`;
  };
  const suffixed = (): string =>
    `${givenName()} ${familyName()}${one(50) ? ',' : ''} ${random.pick(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'III', 'IV'])}`;
  const lastFirst = (): string =>
    cased(
      `${familyName()},${one(80) ? ' ' : ''}${givenName()}${one(25) ? ` ${random.pick(letters)}${one(40) ? '.' : ''}` : ''}`,
    );
  const initials = (): string => {
    const [one1, two, three] = [random.pick(letters), random.pick(letters), random.pick(letters)];
    return random.pick([
      `${one1}.${two}.`,
      `${one1}.${two}.${three}.`,
      `${one1}${two}`,
      `${one1}${two}${three}`,
      `${one1}. ${two}.`,
      `${one1}.${two}`,
    ]);
  };
  const shortened = (): string => {
    const [one1, two, three] = [random.pick(letters), random.pick(letters), random.pick(letters)];
    const made = random.pick([
      ...[`${one1}${two}`, `${one1}${two}${three}`, `${one1}.${two}.`, `${one1}.${two}.${three}.`],
      ...[`${one1} ${two}`, `${one1} ${two} ${three}`, `${one1}. ${two}.`, `${one1}-${two}`],
      ...[`${one1}.${two}-${three}.`, `${one1}${two}-${three}`, `"${one1}${two}"`, `'${one1}${two}'`],
      ...[`${one1}Mc${two}`, `${random.pick(common).slice(0, 2)}${two}`, `${one1}/${two}`],
    ]);
    return one(40) ? made.toLowerCase() : made;
  };
  const titled = (): string =>
    cased(
      `${random.pick(['Mr.', 'Mrs.', 'Ms.', 'Mr', 'Mrs', 'Ms', 'Miss', 'Mister'])} ${one(70) ? familyName() : one(50) ? givenName() : fullName()}`,
    );
  const wordFull = (): string =>
    `${capital(random.pick(one(70) ? asWords : towns))} ${capital(random.pick(one(80) ? wordSurs : towns))}`;
  const given = (): string => cased(givenName());
  const surname = (): string => cased(familyName());
  const full = (): string => cased(fullName());
  const any = (): string => {
    const draw = random.below(100);
    if (draw < 38) return full();
    if (draw < 50) return lastFirst();
    if (draw < 72) return given();
    if (draw < 88) return surname();
    if (draw < 96) return titled();
    return one(50) ? initials() : cased(suffixed());
  };
  return {
    ...{ any, full, lastFirst, given, surname, titled, initials, shortened },
    ...{ strange: () => cased(strange()), fullPlain: () => cased(fullPlain()) },
    foreign: () => (one(50) ? random.pick(foreign) : `${random.pick(foreign)} ${random.pick(foreign)}`),
    fullWithSuffix: () => cased(suffixed()),
    givenOnly: given,
    town: () => cased(capital(random.pick(towns))),
    word: () => cased(capital(random.pick(asWords))),
    world: () => cased(world.full()),
    eastern: () => cased(world.eastern()),
    hispanic: () => cased(world.hispanic()),
    hispanicSurname: () => cased(world.hispanicSurname()),
    wordSurname: () => cased(capital(random.pick(wordSurs))),
    wordFull: () => cased(wordFull()),
  };
}
