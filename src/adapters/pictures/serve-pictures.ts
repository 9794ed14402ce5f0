/** Answers GET /pictures/…: the picture that stands in the address, or nothing. */
import type { RequestListener } from 'node:http';
import type { Drawing } from '../../core/pictures/drawing.ts';
import type { PictureAddresses } from './picture-address.ts';

export interface PictureParts {
  readonly addresses: PictureAddresses;
  readonly draw: (drawing: Drawing) => Buffer;
  readonly now: () => number;
}

const mostRemembered = 200;

export function pictureListener({ addresses, draw, now }: PictureParts): RequestListener {
  const drawn = new Map<string, Buffer>();
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const known =
      request.method === 'GET' || request.method === 'HEAD' ? addresses.read(path, now()) : undefined;
    if (known === undefined) {
      response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('There is no such picture.\n');
      return;
    }
    const key = JSON.stringify(known);
    const picture = drawn.get(key) ?? draw(known);
    if (drawn.size >= mostRemembered) drawn.delete(drawn.keys().next().value ?? '');
    drawn.set(key, picture);
    const headers = {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    };
    response.writeHead(200, { ...headers, 'content-length': picture.length }).end(picture);
  };
}
