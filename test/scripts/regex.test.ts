/** The check of regular expressions: what it refuses, what it lets stand, and that it finds every expression. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { watchConstructor } from '../../scripts/regex/collect-built.ts';
import { expressionsOf, root } from '../../scripts/regex/collect-literals.ts';
import { judge } from '../../scripts/regex/judge.ts';

describe('an expression', () => {
  it.each([
    ['nests repetition', '^thx(?: ?[a-z!]+)*!$'],
    ['repeats one mark twice', '^ok\\b[a-z!]+[.! ]*$'],
    ['can begin anywhere', '[a-z]+ [a-z]+ \\d'],
    ['never closes', '<at\\b[^>]*>[^<]*</at>'],
    ['looks ahead without end', 'a(?=.*b)'],
    ['repeats without end behind look-around', '(?<!x)[a-z]+(?=\\d)'],
  ])('is refused where it %s', async (_, source) => {
    expect((await judge(source, '')).kind).toBe('refused');
  });

  it.each([
    ['linear', 'anchored repetition', '^[a-z]+ \\d+$'],
    ['linear', 'one repetition that always fits', '\\s+'],
    ['bounded', 'none at all', '\\b(?:denied|denial)\\b'],
    ['bounded', 'counted repetition beside look-around', '(?<![a-z])[a-z]{1,30}(?=\\d)'],
  ])('is %s: %s', async (proof, _, source) => {
    expect((await judge(source, '')).kind).toBe(proof);
  });
});

describe('expressions built from words', () => {
  const file = `${root}test/scripts/built.fixture.ts`;

  it('are seen as they are at run time, and one that is built later is missed', async () => {
    const { built } = expressionsOf(file, readFileSync(file, 'utf8'));
    const seen = await watchConstructor([file], 'test/scripts/');
    expect(seen).toEqual([{ source: '\\b(?:one|two)\\b', flags: 'g', place: built[0] }]);
    expect(built).toHaveLength(2);
  });

  it('literals are found with their place', () => {
    expect(expressionsOf('src/x.ts', 'const a = 1;\nconst b = /x\\/[/]/giu;\n').literals).toEqual([
      { source: 'x\\/[/]', flags: 'giu', place: expect.stringMatching(/src\/x\.ts:2$/) as string },
    ]);
  });
});
