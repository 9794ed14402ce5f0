import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const sdk =
  /from '(?:botbuilder|botframework|@microsoft\/agents)[^']*'|import\(\s*'(?:botbuilder|botframework)/;

it('One file alone knows the Bot Framework SDK, so that its successor is a change of one file', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const knowing = files.filter((file) => sdk.test(readFileSync(join(src, file), 'utf8')));
  expect(knowing).toEqual([join('adapters', 'teams', 'sdk.ts')]);
});
