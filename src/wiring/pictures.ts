/** Pictures of answers, where the server can be reached for them. */
import { createRequire } from 'node:module';
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import { pictureAddresses } from '../adapters/pictures/picture-address.ts';
import { pictureListener } from '../adapters/pictures/serve-pictures.ts';
import { altOf } from '../core/pictures/depict.ts';
import type { Answer } from '../intents/answer.ts';
import type { Opened } from './open.ts';

export interface Pictures {
  readonly doors: FrontDoorParts['doors'];
  /** Undefined where the answer has none, or nobody outside could fetch it. */
  readonly pictureOf: (answer: Answer) => { readonly url: string; readonly alt: string } | undefined;
}

export async function openPictures({ config }: Opened): Promise<Pictures> {
  const { publicUrl, stateKey } = config;
  if (publicUrl === undefined) return { doors: [], pictureOf: () => undefined };
  const { drawPng } = await import('../adapters/pictures/draw-png.ts');
  const { resolve } = createRequire(import.meta.url);
  const fonts = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  const addresses = pictureAddresses(stateKey);
  const draw = (drawing: Parameters<typeof drawPng>[0]): Buffer => drawPng(drawing, fonts);
  return {
    doors: [{ path: '/pictures', listener: pictureListener({ addresses, draw, now: Date.now }) }],
    pictureOf: ({ picture }) =>
      picture && { url: `${publicUrl}${addresses.pathOf(picture, Date.now())}`, alt: altOf(picture) },
  };
}
