/** Pictures of answers, where the server can be reached for them. */
import { createRequire } from 'node:module';
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import { pictureAddresses } from '../adapters/pictures/picture-address.ts';
import { pictureListener } from '../adapters/pictures/serve-pictures.ts';
import type { Drawing } from '../core/pictures/drawing.ts';
import type { Opened } from './open.ts';

export interface Pictures {
  readonly doors: FrontDoorParts['doors'];
  /** Absent where nobody outside could fetch them. */
  readonly addressOf?: (drawing: Drawing) => string;
}

const day = 86_400_000;
const dayOf = (now: number): number => now - (now % day);

export async function openPictures({ config }: Opened): Promise<Pictures> {
  const { publicUrl, stateKey } = config;
  if (publicUrl === undefined) return { doors: [] };
  const { drawPng } = await import('../adapters/pictures/draw-png.ts');
  const { resolve } = createRequire(import.meta.url);
  const fonts = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  const addresses = pictureAddresses(stateKey);
  const draw = (drawing: Drawing): Buffer => drawPng(drawing, fonts);
  return {
    doors: [{ path: '/pictures', listener: pictureListener({ addresses, draw, now: Date.now }) }],
    // The same address all day: a client fetches the picture once.
    addressOf: (drawing) => `${publicUrl}${addresses.pathOf(drawing, dayOf(Date.now()))}`,
  };
}
