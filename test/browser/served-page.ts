/** The page as a visitor gets it: its sources bundled into a folder of their own and served on a free port. */
import { build } from 'esbuild';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageListener, type PageOptions } from '../../src/adapters/playground/serve-page.ts';

export interface ServedPage {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function servePage(answers: Pick<PageOptions, 'ask' | 'status'>): Promise<ServedPage> {
  const sources = fileURLToPath(new URL('../../src/adapters/playground/page', import.meta.url));
  const pageFolder = mkdtempSync(join(tmpdir(), 'unitwise-page-'));
  await build({
    entryPoints: [join(sources, 'page.ts'), join(sources, 'page.css')],
    outdir: pageFolder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
  });
  copyFileSync(join(sources, 'index.html'), join(pageFolder, 'index.html'));

  const server = createServer(pageListener({ ...answers, pageFolder }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(pageFolder, { recursive: true });
    },
  };
}
