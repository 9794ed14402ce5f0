/** Files by address: an answer promises one, and it is made when somebody opens it. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { FrontDoorParts } from '../../adapters/operate/front-door.ts';
import { signedAddresses, type SignedAddresses } from '../../adapters/signed-address.ts';
import type { AnswerFile } from '../../intents/answer-file.ts';
import type { Opened } from '../open.ts';
import { readFile } from './file-shape.ts';
import { makeFile } from './make-file.ts';

/** Long enough for a message to be read late; a letter or a table of then is of no use for ever. */
const life = 7 * 86_400_000;

const shelves = {
  toolkit: { under: '/booklets', ending: '.pdf' },
  table: { under: '/tables', ending: '.csv' },
  letter: { under: '/letters', ending: '.txt' },
} as const;

export interface AnswerFiles {
  readonly pathOf: (file: AnswerFile) => string;
  readonly doors: FrontDoorParts['doors'];
}

type Held = Pick<Opened, 'reference' | 'playbook' | 'config'>;

export function answerFiles(held: Held, now: () => number): AnswerFiles {
  const secret = held.config.stateKey;
  const addressesOf = (kind: AnswerFile['kind']): SignedAddresses =>
    signedAddresses({ secret, ...shelves[kind], life });
  const addresses = {
    toolkit: addressesOf('toolkit'),
    table: addressesOf('table'),
    letter: addressesOf('letter'),
  };
  return {
    pathOf: (file) => addresses[file.kind].pathOf(file, now()),
    doors: (['toolkit', 'table', 'letter'] as const).map((kind) => ({
      path: shelves[kind].under,
      listener: listen(kind, addresses[kind], held, now),
    })),
  };
}

function listen(
  kind: AnswerFile['kind'],
  addresses: SignedAddresses,
  held: Held,
  now: () => number,
): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request;
    const opened = method === 'GET' || method === 'HEAD';
    const file = opened ? readFile(addresses.read(url.split('?')[0] ?? '', now())) : undefined;
    if (file?.kind !== kind) return say(response, 404, 'There is no such file, or its address has expired.');
    makeFile(file, held).then(
      (made) => {
        if (made === undefined) return say(response, 404, 'There is no such file any more.');
        const { type, content, opens } = made;
        response.writeHead(200, {
          ...{ 'content-type': type, 'content-length': content.length, 'x-content-type-options': 'nosniff' },
          'cache-control': 'private, max-age=3600',
          'content-disposition': `${opens}; filename="${file.name}"`,
        });
        response.end(content);
      },
      () => say(response, 500, 'The file could not be made.'),
    );
  };
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
