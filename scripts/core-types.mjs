/** Before `npm pack`: the types of what other programs import, unitwise/core and unitwise/figures. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

execFileSync('npx', ['tsc', '-p', 'src/core/tsconfig.json'], { stdio: 'inherit' });
// A reader of the types has no .ts files.
for (const name of readdirSync('dist/core', { recursive: true })) {
  const file = join('dist/core', String(name));
  if (!statSync(file).isFile() || !file.endsWith('.d.ts')) continue;
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(from '\.[^']*|import\("\.[^"]*)\.ts(['"])/g, '$1.js$2'),
  );
}
// Its own types would name all the program.
writeFileSync(
  'dist/figures.d.ts',
  "import type { ReferenceData } from './core/index.js';\nexport declare const openFigures: (folder: string) => ReferenceData;\n",
);
