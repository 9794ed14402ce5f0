/** The Node that is asked for is no older than what the packages that ship ask for, and every page says the same. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
interface Locked {
  readonly dev?: boolean;
  readonly engines?: { readonly node?: string };
}
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const [, asked = ''] = />=(\S+)/.exec((JSON.parse(read('package.json')) as Locked).engines?.node ?? '') ?? [];
const order = (version: string): number =>
  version.split('.').reduce((sum, part, i) => sum + Number(part) * 1_000 ** (2 - i), 0);

it('is at least that of every package that ships', () => {
  const newer = Object.entries(lock.packages).filter(([, { dev, engines }]) => {
    const [, least] = /^>= ?v?(\d+(?:\.\d+){0,2})$/.exec(engines?.node ?? '') ?? [];
    return dev !== true && least !== undefined && order(least) > order(asked);
  });
  expect(newer.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
});

it.each(['README.md', 'CONTRIBUTING.md', 'docs/operate.md'])('%s names it', (page) => {
  expect(read(page)).toContain(`Node ${asked} or later`);
});
