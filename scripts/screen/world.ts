/** What people of other countries are called: whole names in their own order, two surnames, names of syllables. */
import { readFileSync } from 'node:fs';
import type { Random } from '../classifier/random.ts';

type List =
  | 'given'
  | 'surnames'
  | 'easternSurnames'
  | 'easternStarts'
  | 'easternEnds'
  | 'koreanStarts'
  | 'koreanEnds'
  | 'vietnameseMiddles'
  | 'vietnameseGiven'
  | 'japaneseGiven';

export interface World {
  readonly given: () => string;
  readonly surname: () => string;
  readonly full: () => string;
  /** "Xu Weiling", "Tran Van Duc", "Nakamura Haruto", and the other way round. */
  readonly eastern: () => string;
  /** "Jose Luis Baeza Ontiveros". */
  readonly hispanic: () => string;
  /** "Ibáñez", as often as not without its accent. */
  readonly hispanicSurname: () => string;
}

const read = JSON.parse(readFileSync(new URL('world-names.json', import.meta.url), 'utf8')) as Readonly<
  Record<List, string>
>;
const names = (list: List): readonly string[] => read[list].split(' ');
const lists = {
  ...{ given: names('given'), surnames: names('surnames'), eastern: names('easternSurnames') },
  ...{ chinese: [names('easternStarts'), names('easternEnds')] as const },
  ...{ korean: [names('koreanStarts'), names('koreanEnds')] as const },
  ...{ middles: names('vietnameseMiddles'), vietnamese: names('vietnameseGiven') },
  japanese: names('japaneseGiven'),
};
const spanishEnding = /(?:[oae]z|ia|io|ino|ina|era|ero|ado|arez|illa|eda|osa|ales|ores|ano|aga)$/i;
const spanishSurnames = lists.surnames.filter((name) => spanishEnding.test(name));
const spanishGiven =
  'Maria Jose Juan Luis Ana Carlos Rosa Jesus Miguel Carmen Francisco Guadalupe Alejandro Juana Pedro Teresa Manuel Elena Ramon Sofia Rafael Luz Jorge Blanca Ruben Alma Angel Irma Raul Norma Hector Silvia Mario Martha Sergio Laura Javier Beatriz Gloria Leticia'.split(
    ' ',
  );
const particles = ['de la ', 'del ', 'de ', 'de los ', 'Montes de ', 'San '];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function worldFrom(random: Random): World {
  const one = (chance: number): boolean => random.below(100) < chance;
  const given = (): string => random.pick(lists.given);
  const surname = (): string => random.pick(lists.surnames);
  const ofSyllables = ([starts, ends]: readonly [readonly string[], readonly string[]]): string => {
    const [first, last] = [random.pick(starts), random.pick(ends)];
    if (one(20)) return capital(first);
    return one(70) ? capital(first + last) : `${capital(first)}-${one(50) ? last : capital(last)}`;
  };
  const eastern = (): string => {
    const family = random.pick(lists.eastern);
    const draw = random.below(100);
    if (draw < 25)
      return `${family} ${random.pick(lists.middles)} ${one(30) ? `${random.pick(lists.middles)} ` : ''}${random.pick(lists.vietnamese)}`;
    const own =
      draw < 65
        ? ofSyllables(lists.chinese)
        : draw < 85
          ? ofSyllables(lists.korean)
          : random.pick(lists.japanese);
    return one(55) ? `${family} ${own}` : `${own} ${family}`;
  };
  const family = (): string => {
    const name = one(70) ? random.pick(spanishSurnames) : surname();
    const at = [...name.matchAll(/[aeiou](?=[a-z]{1,4}$)/g)].at(-1)?.index;
    return at === undefined || one(70)
      ? name
      : name.slice(0, at) + ('áéíóú'['aeiou'.indexOf(name.charAt(at))] ?? '') + name.slice(at + 1);
  };
  const spanish = (): string => `${one(12) ? random.pick(particles) : ''}${family()}`;
  return {
    ...{ given, surname, eastern, hispanicSurname: family },
    full: () => {
      const draw = random.below(100);
      if (draw < 70) return `${given()} ${surname()}`;
      if (draw < 78) return `${given()} ${surname()}-${surname()}`;
      if (draw < 86) return `${given()} ${given()} ${surname()}`;
      if (draw < 92)
        return `${given()} ${random.pick(['el-', 'al-', 'bin ', 'bint ', 'van ', 'ibn ', 'abu '])}${surname()}`;
      return `${surname()} ${given()}`;
    },
    hispanic: () =>
      `${random.pick(spanishGiven)} ${one(45) ? `${one(50) ? random.pick(spanishGiven) : given()} ` : ''}${spanish()}${one(55) ? ` ${spanish()}` : ''}`,
  };
}
