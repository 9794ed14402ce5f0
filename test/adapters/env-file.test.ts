/** Which line of a .env file is told as bad, before Node reads the file. */
import { expect, it } from 'vitest';
import { findBadLine } from '../../src/adapters/env-file.ts';

it.each([
  ['', undefined],
  ['# only words\n\n  \n', undefined],
  ['PORT=3978\r\nHOST = 127.0.0.1\nexport LOG_LEVEL=info\nSTATE_KEY=', undefined],
  ['STATE_KEY="abc="  # a comment', undefined],
  ['CERT="first\nsecond line\nlast"\nPORT=1', undefined],
  ['PORT 3978', 1],
  ['PORT=3978\nxoxb-1234', 2],
  ['PORT=3978\n=value', 2],
  ['1PORT=3978', 1],
  ['SLACK-BOT-TOKEN=xoxb-1', 1],
  ["HOST=127.0.0.1\nSTATE_KEY='abc\nPORT=1", 2],
])('%j: line %s', (text, line) => {
  expect(findBadLine(text)).toBe(line);
});
