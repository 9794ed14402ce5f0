/** Builds dist/: the program in one bundle (native modules stay outside) and the chat page's script. */
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/page', { recursive: true });
await build({
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'bundle',
  external: ['better-sqlite3', '@resvg/resvg-js'],
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
});
await build({
  entryPoints: ['src/adapters/playground/page/page.ts', 'src/adapters/playground/page/page.css'],
  outdir: 'dist/page',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
});
cpSync('src/adapters/playground/page/index.html', 'dist/page/index.html');
// A worker is started by its file's name.
cpSync('src/adapters/operate/watchdog-worker.mjs', 'dist/watchdog-worker.mjs');
