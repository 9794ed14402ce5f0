/** Pictures of answers, where the server can be reached for them. */
import type { FrontDoorParts } from '../adapters/operate/front-door.ts';
import { pictureAddresses } from '../adapters/pictures/picture-address.ts';
import { pictureListener } from '../adapters/pictures/serve-pictures.ts';
import type { Drawing } from '../core/pictures/drawing.ts';
import type { DrawingPool } from './drawing/drawing-pool.ts';
import type { Opened } from './open.ts';

export interface Pictures {
  readonly doors: FrontDoorParts['doors'];
  /** Absent where nobody outside could fetch them. */
  readonly addressOf?: (drawing: Drawing) => string;
}

const day = 86_400_000;
const dayOf = (now: number): number => now - (now % day);

export function openPictures(
  { config }: Opened,
  { draw }: DrawingPool,
  failed: (error: unknown) => void,
): Pictures {
  const { publicUrl, stateKey } = config;
  if (publicUrl === undefined) return { doors: [] };
  const addresses = pictureAddresses(stateKey);
  const picture = async (drawing: Drawing): Promise<Uint8Array | undefined> => {
    const drawn = await draw({ kind: 'picture', drawing });
    return drawn.kind === 'drawn' ? drawn.content : undefined;
  };
  return {
    doors: [
      { path: '/pictures', listener: pictureListener({ addresses, draw: picture, now: Date.now, failed }) },
    ],
    // The same address all day: a client fetches the picture once.
    addressOf: (drawing) => `${publicUrl}${addresses.pathOf(drawing, dayOf(Date.now()))}`,
  };
}
