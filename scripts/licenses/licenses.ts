/** Which licenses may come with the program, and the list of what does. */

/** As far as it is read here: https://cyclonedx.org, version 1.5. */
export interface Sbom {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string; readonly name?: string };
      readonly expression?: string;
    }[];
  }[];
}

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package states it; empty where it states none. */
  readonly license: string;
}

/** Ask for no more than that their notice is kept. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);

/** Read by a person: packages that state no license we can look up, or one that asks for more. */
const excepted: readonly { readonly name: RegExp; readonly stated: string; readonly read: string }[] = [
  {
    name: /^@resvg\/resvg-js(?:-[a-z0-9-]+)?$/,
    stated: 'MPL-2.0',
    read: 'MPL-2.0, weak copyleft: used unchanged, as its own file; changes to it would have to be published',
  },
  {
    name: /^dejavu-fonts-ttf$/,
    stated: '',
    read: 'Bitstream Vera and public domain: embedded in documents, not sold by itself, its name kept',
  },
  { name: /^png-js$/, stated: '', read: 'MIT, by the LICENSE file of the package' },
];

export const packagesOf = ({ components }: Sbom): readonly Package[] =>
  components
    .map(({ name, version, licenses = [] }) => ({
      name,
      version,
      license: licenses
        .map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
        .join(' AND '),
    }))
    .sort((a, b) => (a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name)));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const exceptionOf = ({ name, license }: Package) =>
  excepted.find((each) => each.name.test(name) && each.stated === license);

/** Of "A OR B" one is enough; "A AND B" is none of these and is left to a person. */
const isPermissive = (license: string): boolean =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((each) => permissive.has(each));

export const faultsOf = (packages: readonly Package[]): string[] =>
  packages
    .filter((each) => !isPermissive(each.license) && exceptionOf(each) === undefined)
    .map(
      ({ name, version, license }) =>
        `${name} ${version} states ${license === '' ? 'no license' : `the license "${license}"`}: read it, then allow it in scripts/licenses/licenses.ts or do without the package.`,
    );

/** The text of THIRD_PARTY.md. */
export function thirdParty(packages: readonly Package[]): string {
  const rows = packages.map(
    (each) => `| ${each.name} | ${each.version} | ${exceptionOf(each)?.read ?? each.license} |`,
  );
  return [
    '# Packages of others',
    '',
    'What `npm ci --omit=dev` installs, on any system; their texts come with each package. NOTICE.md speaks of data.',
    'Written by `npm run sbom -- --write`, checked by `npm run check`.',
    '',
    '| package | version | license |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
