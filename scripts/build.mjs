/** Builds dist/: the program and its drawing thread (native modules and the thread pool stay outside), and the chat page's script. */
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** zod's messages in fifty languages: a third of it, read at every start and never said here. */
const oneLanguage = {
  name: 'one-language',
  setup: ({ onLoad }) => {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: resolve('node_modules/zod/v4/locales'),
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/page', { recursive: true });
await build({
  entryPoints: {
    cli: 'src/cli.ts',
    figures: 'src/wiring/bundled-figures.ts',
    'drawing-worker': 'src/wiring/drawing/drawing-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'bundle',
  external: ['better-sqlite3', '@resvg/resvg-js', 'piscina'],
  plugins: [oneLanguage],
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
});
// The pure core, as other programs import it (unitwise/core).
await build({
  entryPoints: ['src/core/index.ts'],
  outfile: 'dist/core/index.js',
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  target: 'es2023',
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
