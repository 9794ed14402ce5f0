/** Before `npm start`: builds where esbuild is installed. `npm ci --omit=dev` has none, and starts the dist/ beside it. */
import { existsSync } from 'node:fs';

const canBuild = () => {
  try {
    return import.meta.resolve('esbuild') !== '';
  } catch {
    return false;
  }
};

if (canBuild()) await import('./build.mjs');
else if (!existsSync('dist/cli.js')) {
  process.stderr.write(
    'There is no dist/ to start, and esbuild is not installed: run "npm ci && npm run build", then "npm ci --omit=dev".\n',
  );
  process.exit(2);
}
