/** Pages of a PDF as pictures, drawn by pdf.js in Chromium. Nothing is fetched: its files are handed over. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';

const origin = 'http://booklet.test/';
const files = resolve('node_modules/pdfjs-dist/legacy/build');
const blank = '<!doctype html><body style="margin:0"><canvas></canvas>';

/** Writes `name`-1.png and so on into the folder; their paths. */
export async function picturePages(
  browser: Browser,
  pdf: Uint8Array,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    return file.endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(files, file)) })
      : route.fulfill({ contentType: 'text/html', body: blank });
  });
  await page.goto(origin);
  const base64 = Buffer.from(pdf).toString('base64');
  const count = await page.evaluate<number>(`(async () => {
    globalThis.pdfjsWorker = await import('/pdf.worker.min.mjs');
    const { getDocument } = await import('/pdf.min.mjs');
    const data = Uint8Array.from(atob('${base64}'), (each) => each.charCodeAt(0));
    globalThis.booklet = await getDocument({ data }).promise;
    return booklet.numPages;
  })()`);
  const paths: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const url = await page.evaluate<string>(`(async () => {
      const page = await booklet.getPage(${number});
      const viewport = page.getViewport({ scale: 1.6 });
      const canvas = document.querySelector('canvas');
      [canvas.width, canvas.height] = [viewport.width, viewport.height];
      await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
      return canvas.toDataURL('image/png');
    })()`);
    const path = join(folder, `${name}-${number}.png`);
    writeFileSync(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    paths.push(path);
  }
  await page.close();
  return paths;
}
