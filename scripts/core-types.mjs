/** Before `npm pack`: dist/core, the pure core as a package of its own imports it, with its types. */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

await build({
  entryPoints: ['src/core/index.ts'],
  outfile: 'dist/core/index.js',
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  target: 'es2023',
});
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
