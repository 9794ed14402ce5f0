/**
 * `npm run sbom`: writes what a production install holds to dist/sbom.json (CycloneDX, by npm itself) and checks
 * THIRD_PARTY.md against it: every package listed as it is, under a license of `permissive` or named in `excepted`.
 * `-- --write` writes THIRD_PARTY.md anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { faultsOf, packagesOf, thirdParty, type Sbom } from './licenses.ts';

const npm = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (npm.status !== 0) {
  process.stderr.write(`npm sbom ended with ${npm.status}: ${npm.stderr.slice(0, 500)}\n`);
  process.exit(2);
}
mkdirSync('dist', { recursive: true });
writeFileSync('dist/sbom.json', npm.stdout);
const packages = packagesOf(JSON.parse(npm.stdout) as Sbom);
const faults = faultsOf(packages);
const list = thirdParty(packages);
if (process.argv.includes('--write')) writeFileSync('THIRD_PARTY.md', list);
else if (readFileSync('THIRD_PARTY.md', 'utf8') !== list) {
  faults.push('THIRD_PARTY.md does not list what package-lock.json installs: npm run sbom -- --write');
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
