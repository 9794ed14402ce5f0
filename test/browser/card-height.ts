/** How high Teams draws a card at a width: by Microsoft's renderer, with the page's configuration and styles. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../src/adapters/playground/page/', import.meta.url));
const styles = ['page.css', 'teams.css', 'turn.css'].map((file) => readFileSync(`${folder}${file}`, 'utf8'));

const drawing = `import { drawCard } from './draw-card.ts';
globalThis.drawn = (content, width) => {
  const around = document.createElement('div');
  around.className = 'card';
  around.style.cssText = 'max-width: none; box-sizing: border-box; width: ' + width + 'px';
  around.append(drawCard(content, () => undefined));
  document.body.replaceChildren(around);
  return around.getBoundingClientRect().height;
};`;

/** Once a page; then each card is drawn in the place of the last. */
export async function openCards(page: Page): Promise<(card: unknown, width: number) => Promise<number>> {
  const bundle = await build({
    stdin: {
      contents: drawing,
      resolveDir: folder,
    },
    ...{ bundle: true, write: false, format: 'iife' },
  });
  await page.setContent('<!doctype html><body class="teams"></body>');
  await page.addStyleTag({ content: styles.join('\n') });
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  return async (card, width) => Number(await page.evaluate(`drawn(${JSON.stringify(card)}, ${width})`));
}
