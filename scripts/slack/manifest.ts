/**
 * Writes slack/manifest.yaml and slack/manifest.listening.yaml. With an address it prints the one for that server
 * instead, with `--socket` the one for Socket Mode; `--listening` adds plain channel questions.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestOf, type ManifestKind } from '../../src/adapters/slack/manifest.ts';
import { isHttpsAddress } from '../https-address.ts';
import { toYaml } from './to-yaml.ts';

const placeholder = 'https://YOUR-SERVER.example.com';

const words: Readonly<Record<ManifestKind['sort'], readonly string[]>> = {
  default: ['Reads mentions of itself, its own direct messages and what is typed to it; no channel history.'],
  listening: [
    'As manifest.yaml, and reads the channels it is invited to, for an app internal to one workspace: it answers plain',
    'questions there once a team says "settings listening on". Nothing that is read is kept. See docs/slack.md.',
  ],
};

/** The file as it stands in the repository. */
export function manifestFile(kind: ManifestKind): string {
  const lines = [
    ...words[kind.sort],
    'Written by scripts/slack/manifest.ts: change src/adapters/slack/manifest.ts.',
  ];
  return `${lines.map((line) => `# ${line}\n`).join('')}${toYaml(manifestOf(kind))}`;
}

export const manifestFiles: Readonly<Record<string, ManifestKind>> = {
  'slack/manifest.yaml': { sort: 'default', address: placeholder },
  'slack/manifest.listening.yaml': { sort: 'listening', address: placeholder },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , ...given] = process.argv;
  const address = given.find((word) => !word.startsWith('--'))?.replace(/\/+$/, '');
  const sort = given.includes('--listening') ? 'listening' : 'default';
  const unknown = given.find((word) => word.startsWith('--') && !['--listening', '--socket'].includes(word));
  if (address !== undefined && !isHttpsAddress(address)) {
    process.stderr.write(`Slack calls https addresses only: name one such as ${placeholder}.\n`);
    process.exitCode = 1;
  } else if (unknown !== undefined) {
    process.stderr.write('The options are --socket and --listening; an address stands without one.\n');
    process.exitCode = 1;
  } else if (address !== undefined || given.includes('--socket'))
    process.stdout.write(manifestFile({ sort, address }));
  else for (const [file, kind] of Object.entries(manifestFiles)) writeFileSync(file, manifestFile(kind));
}
