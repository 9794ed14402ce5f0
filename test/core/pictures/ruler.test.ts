/** The ruler in text and words. Source of the bands: Pub. 100-04 chapter 5, section 20.2.C. */
import { describe, expect, it } from 'vitest';
import { barsLines } from '../../../src/core/pictures/bars.ts';
import { rulerAlt, rulerLines } from '../../../src/core/pictures/ruler.ts';

const ruler = (minutes: number) => ({ minutes, firstUnitMinutes: 8, blockMinutes: 15 });

describe('the ruler', () => {
  it.each([
    [38, 'Ruler of timed minutes: 38 lie in 38 to 52, 3 units. The next unit begins at 53, 15 minutes on.'],
    [7, 'Ruler of timed minutes: 7 lie in 0 to 7, 0 units. The next unit begins at 8, 1 minute on.'],
    [
      240,
      'Ruler of timed minutes: 240 lie in 233 to 247, 16 units. The next unit begins at 248, 8 minutes on.',
    ],
  ])('of %i minutes in words', (minutes, alt) => {
    expect(rulerAlt(ruler(minutes))).toBe(alt);
  });

  it('in text shows the bands around the minutes', () => {
    expect(rulerLines(ruler(43))).toEqual([
      '8        23       38       53',
      '|---1u---|---2u---|---3u---|---4u---|',
      '                     ^ 43 min',
    ]);
    expect(rulerLines(ruler(7))).toEqual([
      '0    8        23       38',
      '|-0u-|---1u---|---2u---|---3u---|',
      '    ^ 7 min',
    ]);
  });

  it('fits a phone however long the day is', () => {
    for (let minutes = 0; minutes <= 600; minutes += 1) {
      for (const line of rulerLines(ruler(minutes))) expect(line.length).toBeLessThan(48);
    }
  });
});

it('bars in text are as long as their counts', () => {
  expect(
    barsLines({
      title: '',
      bars: [
        { label: '97530', value: 10 },
        { label: '97140 UHC', value: 5 },
      ],
    }),
  ).toEqual(['97530      #################### 10', '97140 UHC  ########## 5']);
});
