/** What a drawing thread runs. Imports are static: `import()` in a thread does not read TypeScript under every runner. */
import { drawPng } from '../../adapters/pictures/draw-png.ts';
import { drawBooklet } from '../../adapters/toolkit/draw-booklet.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Drawing } from '../../core/pictures/drawing.ts';
import type { Booklet } from '../../core/toolkit/booklet.ts';

/** All it takes to draw a file, as data that can be sent to a thread. */
export type DrawingTask =
  | { readonly kind: 'booklet'; readonly booklet: Booklet; readonly date: ServiceDate }
  | { readonly kind: 'picture'; readonly drawing: Drawing };

export default async function draw(task: DrawingTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'booklet':
      return drawBooklet(task.booklet, task.date);
    case 'picture':
      return drawPng(task.drawing);
    default:
      return task satisfies never;
  }
}
