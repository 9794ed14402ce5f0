/** Answers GET /pictures/…: the picture that stands in the address, or nothing. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { Drawing } from '../../core/pictures/drawing.ts';
import type { PictureAddresses } from './picture-address.ts';

export interface PictureParts {
  readonly addresses: PictureAddresses;
  /** Undefined where too many pictures wait to be drawn. */
  readonly draw: (drawing: Drawing) => Promise<Uint8Array | undefined>;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}

export function pictureListener({ addresses, draw, now, failed }: PictureParts): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const drawing =
      request.method === 'GET' || request.method === 'HEAD' ? addresses.read(path, now()) : undefined;
    if (drawing === undefined) return refuse(response, 404, 'There is no such picture.');
    draw(drawing).then(
      (picture) => {
        if (picture === undefined)
          return refuse(response, 503, 'Too many pictures are being drawn; try again in a few seconds.');
        const headers = {
          'content-type': 'image/png',
          'cache-control': 'public, max-age=86400',
          'x-content-type-options': 'nosniff',
        };
        response.writeHead(200, { ...headers, 'content-length': picture.length }).end(picture);
      },
      (error: unknown) => {
        failed(error);
        refuse(response, 500, 'The picture could not be drawn.');
      },
    );
  };
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  const retry = status === 503 ? { 'retry-after': '5' } : {};
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...retry }).end(`${sentence}\n`);
}
