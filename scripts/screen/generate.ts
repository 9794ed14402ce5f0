/**
 * Sentences with and without a patient's name, from a seed: templates × names × typing habits. Every sentence knows which
 * of its pieces are a patient's name.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { readPhrases, readSeen } from '../classifier/examples.ts';
import { randomFrom, type Random } from '../classifier/random.ts';
import { namesFrom, type Names } from './names.ts';
import { addressed, capital, habit, slips } from './habits.ts';
import { broken, sloppy } from './sloppy.ts';

export interface Piece {
  readonly text: string;
  readonly patient: boolean;
}
export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly kind: string;
}

interface Templates {
  readonly private: Readonly<Record<string, readonly string[]>>;
  readonly harmless: Readonly<Record<string, readonly string[]>>;
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Marks around a patient's name while a sentence is put together; no keyboard types them. */
const [open, close] = ['\uE000', '\uE001'];
const innermost = /\[([^[\]{}]*)\]|\{([a-zA-Z]+)\}/;

export function* sentences(count: number, seed: number): Generator<Sentence> {
  const random = randomFrom(seed);
  const { private: inside, harmless, slots } = read('scripts/screen/templates.json') as Templates;
  const names = namesFrom(random);
  const fill = filler(slots, names, random);
  const groups = [
    ...Object.entries(inside).map(([kind, templates]) => ({ kind, templates, share: 1 })),
    ...Object.entries(harmless).map(([kind, templates]) => ({
      kind: `harmless ${kind}`,
      templates,
      share: 1,
    })),
  ];
  const [ofPatients, ofOthers] = [
    groups.filter(({ kind }) => !kind.startsWith('harmless')),
    groups.filter(({ kind }) => kind.startsWith('harmless')),
  ];
  for (let made = 0; made < count; made += 1) {
    const { kind, templates } = random.pick(made % 2 === 0 ? ofPatients : ofOthers);
    const text = addressed(habit(fill(random.pick(templates)), random), random);
    yield { kind, pieces: piecesOf(text) };
  }
}

function piecesOf(text: string): readonly Piece[] {
  return text.split(open).flatMap((part, index) => {
    if (index === 0) return [{ text: part, patient: false }];
    const [name = '', rest = ''] = part.split(close);
    const [ending = ''] = /^['’]?s\b|^['’]/.exec(rest) ?? [];
    return [
      { text: name + ending, patient: true },
      { text: rest.slice(ending.length), patient: false },
    ];
  });
}

type Values = readonly string[] | (() => string);

function filler(
  slots: Readonly<Record<string, readonly string[]>>,
  names: Names,
  random: Random,
): (template: string) => string {
  const patient = (make: () => string) => (): string => {
    const name = make();
    // A title is no name: what stands behind it is.
    const [, title = '', rest = name] = /^((?:mr|mrs|ms|miss|mister|sr|sra)\.? )(.*)$/i.exec(name) ?? [];
    return `${title}${open}${rest}${close}`;
  };
  const phrases = [...readPhrases(), ...readSeen()].map(({ text }) => text);
  const asked = [...phrases, ...questionsOfCards()];
  const seen = readSeen().map(({ text }) => text);
  const prose = proseOf();
  const words = wordsOfEnglish();
  const word = (): string => random.pick(words);
  const made: Readonly<Record<string, Values>> = {
    ...slots,
    ...{ ask: asked, seen, prose, word },
    askSlop: () => sloppy(random.pick(asked), random),
    seenSlop: () => sloppy(random.pick(seen), random),
    proseSlop: () => sloppy(random.pick(prose), random),
    payerSlop: () =>
      sloppy(random.pick(slots[random.pick(['payer', 'realPayer', 'oldPayer'])] ?? []), random),
    Word: () => capital(word()),
    WORD: () => word().toUpperCase(),
    strange: () => names.strange(),
    slipped: () => slips(random.pick(slots['trade'] ?? []), random),
    cTownLow: () => names.town().toLowerCase().replaceAll(' ', '_'),
    pBroken: patient(() => broken(random.below(3) > 0 ? names.fullPlain() : names.given(), random)),
    pInitX: patient(names.shortened),
    pAny: patient(names.any),
    pFull: patient(names.full),
    pFullSuffix: patient(names.fullWithSuffix),
    pLastFirst: patient(names.lastFirst),
    pGiven: patient(names.given),
    pSur: patient(names.surname),
    pTown: patient(names.town),
    pWord: patient(names.word),
    pTitled: patient(names.titled),
    pInit: patient(names.initials),
    pInitLow: patient(() => names.initials().replace(/\W/g, '').toLowerCase()),
    pLetter: patient(() => random.pick([...'ABCDEFGHJKLMNOPRSTVWYZ'])),
    pInitDot: patient(
      () => `${random.pick([...'abcdefghjklmnopqrstvw'])}.${random.pick([...'abcdefghjklmnopqrstvw'])}.`,
    ),
    pStrange: patient(names.strange),
    pInitHy: patient(() => names.initials().replace(/\W/g, '').split('').join('-')),
    pForeign: patient(names.foreign),
    pWorld: patient(names.world),
    pEastern: patient(names.eastern),
    pHisp: patient(names.hispanic),
    pWordSur: patient(names.wordSurname),
    pWordFull: patient(names.wordFull),
    cAny: () => (random.below(4) === 0 ? names.full() : names.givenOnly()),
    cGiven: names.givenOnly,
    cFull: names.fullPlain,
    cSur: names.surname,
    cTown: names.town,
    cWord: names.word,
    cHisp: names.hispanicSurname,
    cWorld: () => (random.below(3) === 0 ? names.eastern() : names.world()),
  };
  return (template) => {
    let text = template;
    for (let step = 0; step < 80; step += 1) {
      const match = innermost.exec(text);
      if (match === null) break;
      const [whole, choices, slot] = match;
      const value = slot === undefined ? random.pick((choices ?? '').split('|')) : valueOf(slot);
      text = text.slice(0, match.index) + value + text.slice(match.index + whole.length);
    }
    return text
      .replace(/\s+/g, ' ')
      .replace(/ ([,.?!:;])/g, '$1')
      .trim();
  };

  function valueOf(slot: string): string {
    const values = made[slot];
    if (values === undefined) throw new Error(`A template names the slot {${slot}}, which there is not.`);
    return typeof values === 'function'
      ? values()
      : slots[slot] === undefined
        ? random.pick(values).replace(/[{}[\]]/g, ' ')
        : random.pick(values);
  }
}

/** Sentences of the playbook. */
function proseOf(): readonly string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.includes(' ') && value.length > 30)
      texts.push(...value.split(/(?<=[.?!]) /));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(read('data/playbook/tips.json'));
  walk(read('data/playbook/denials.json'));
  walk(read('data/playbook/modifiers.json'));
  return texts.filter((text) => text.length < 200 && !text.includes('http'));
}

/** All questions of the rule cards, also those which teach no intent. */
export const questionsOfCards = (): readonly string[] =>
  readdirSync(new URL('../../data/knowledge/', import.meta.url))
    .sort()
    .flatMap(
      (name) =>
        (read(`data/knowledge/${name}`) as { cards?: readonly { questions: readonly string[] }[] }).cards ??
        [],
    )
    .flatMap(({ questions }) => questions);

/** English that nobody is called. */
function wordsOfEnglish(): readonly string[] {
  const lists = ['english', 'surnames', 'given-names'].map((name) =>
    Object.values((read(`data/words/${name}.json`) as { words: Record<string, string> }).words).flatMap(
      (line) => line.split(' '),
    ),
  );
  const named = new Set([...(lists[1] ?? []), ...(lists[2] ?? [])]);
  return (lists[0] ?? []).filter((word) => !named.has(word));
}
