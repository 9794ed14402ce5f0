/**
 * `npm run teams:package`: the app packages to upload, in dist/teams/. TEAMS_APP_ID and PUBLIC_URL are those of the
 * server; an address typed behind the command comes before PUBLIC_URL. TEAMS_DEVELOPER_NAME, TEAMS_PRIVACY_URL and TEAMS_TERMS_URL stand in the store. `--schema FILE` checks
 * against Microsoft's own schema as well.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isHttpsAddress } from '../https-address.ts';
import { buildPackage } from './build-package.ts';
import { variants, type ManifestFacts } from './manifest.ts';

const out = fileURLToPath(new URL('../../dist/teams/', import.meta.url));
const placeholders = {
  appId: '00000000-0000-0000-0000-000000000000',
  publicUrl: 'https://unitwise.example.com',
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const given = (name: string): string | undefined => process.env[name]?.trim() || undefined;

const words = process.argv.slice(2);
const at = words.indexOf('--schema');
const [typed] = words.filter((word, index) => !word.startsWith('--') && (at === -1 || index !== at + 1));
const publicUrl = (typed ?? given('PUBLIC_URL') ?? placeholders.publicUrl).replace(/\/+$/, '');
if (!isHttpsAddress(publicUrl)) {
  process.stderr.write(
    `Teams calls https addresses only: set PUBLIC_URL to one such as ${placeholders.publicUrl}.\n`,
  );
  process.exit(1);
}
const facts: ManifestFacts = {
  ...{ version, publicUrl },
  appId: given('TEAMS_APP_ID') ?? placeholders.appId,
  developer: given('TEAMS_DEVELOPER_NAME') ?? 'Unitwise',
  privacyUrl: given('TEAMS_PRIVACY_URL') ?? `${publicUrl}/privacy`,
  termsUrl: given('TEAMS_TERMS_URL') ?? `${publicUrl}/terms`,
};
const schema = at === -1 ? undefined : (JSON.parse(readFileSync(words[at + 1] ?? '', 'utf8')) as object);

mkdirSync(out, { recursive: true });
for (const variant of variants) {
  const { zip, faults } = buildPackage(variant, facts, schema);
  if (faults.length > 0) {
    process.stderr.write(`The ${variant} manifest is not sound:\n${faults.join('\n')}\n`);
    process.exitCode = 1;
    continue;
  }
  const file = `${out}unitwise-${variant}.zip`;
  writeFileSync(file, zip);
  process.stdout.write(`${file}\n`);
}
const missing = ['TEAMS_APP_ID', ...(typed === undefined ? ['PUBLIC_URL'] : [])].filter(
  (name) => given(name) === undefined,
);
if (missing.length > 0) {
  process.stderr.write(`To look at only: set ${missing.join(' and ')} before you upload them.\n`);
}
