/** Which licenses are let in without a person reading them. */
import { expect, it } from 'vitest';
import { faultsOf } from '../../scripts/licenses/licenses.ts';

it.each([
  ['some-package', 'MIT', true],
  ['some-package', '(MIT OR WTFPL)', true],
  ['some-package', '(GPL-3.0-only OR Apache-2.0)', true],
  ['some-package', 'MIT AND GPL-2.0-only', false],
  ['some-package', 'GPL-3.0-only', false],
  ['some-package', 'AGPL-3.0-or-later', false],
  ['some-package', 'MPL-2.0', false],
  ['some-package', 'UNLICENSED', false],
  ['some-package', '', false],
  ['@resvg/resvg-js', 'MPL-2.0', true],
  ['@resvg/resvg-js-linux-x64-gnu', 'MPL-2.0', true],
  ['@resvg/resvg-js', 'GPL-3.0-only', false],
  ['png-js', '', true],
  ['png-js-more', '', false],
])('%s under "%s": %s', (name, license, isLetIn) => {
  expect(faultsOf([{ name, version: '1.0.0', license }]).length === 0).toBe(isLetIn);
});
