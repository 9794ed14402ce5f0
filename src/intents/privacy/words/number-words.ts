/** Numbers below a hundred, and days of a month, as they are said. */
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const days =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth';
const laterDays = 'sixteenth seventeenth eighteenth nineteenth twentieth';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

export const numberWords: ReadonlyMap<string, number> = new Map([
  ...`${ones} seventeen eighteen nineteen`.split(' ').map((word, index) => [word, index] as const),
  ...`${days} ${laterDays}`.split(' ').map((word, index) => [word, index + 1] as const),
  ...tens.split(' ').map((word, index) => [word, index * 10 + 20] as const),
  ...([
    ['oh', 0],
    ['thirtieth', 30],
    ['hundred', 100],
  ] as const),
]);
