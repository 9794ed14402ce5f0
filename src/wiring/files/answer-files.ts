/** Files by address: an answer promises one, and it is made when somebody opens it. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { FrontDoorParts } from '../../adapters/operate/front-door.ts';
import { signedAddresses, type SignedAddresses } from '../../adapters/signed-address.ts';
import type { AnswerFile, MadeFile, MakeFile } from '../../intents/answering/answer-file.ts';
import { readFile } from './file-shape.ts';

/** Long enough for a message to be read late; a letter or a table of then is of no use for ever. */
const life = 7 * 86_400_000;

const shelves = {
  toolkit: { under: '/booklets', ending: '.pdf' },
  table: { under: '/tables', ending: '.csv' },
  letter: { under: '/letters', ending: '.txt' },
} as const;

export interface FileAddresses {
  readonly pathOf: (file: AnswerFile, now: number) => string;
  /** Undefined where no such file was promised, or its address has expired. */
  readonly read: (kind: AnswerFile['kind'], path: string, now: number) => AnswerFile | undefined;
}

export function fileAddresses(secret: string | undefined): FileAddresses {
  const addressesOf = (kind: AnswerFile['kind']): SignedAddresses =>
    signedAddresses({ secret, ...shelves[kind], life });
  const addresses = {
    toolkit: addressesOf('toolkit'),
    table: addressesOf('table'),
    letter: addressesOf('letter'),
  };
  return {
    pathOf: (file, now) => addresses[file.kind].pathOf(file, now),
    read: (kind, path, now) => {
      const file = readFile(addresses[kind].read(path, now));
      return file?.kind === kind ? file : undefined;
    },
  };
}

export interface FileDoorParts {
  readonly addresses: FileAddresses;
  readonly make: MakeFile;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}

export const fileDoors = (parts: FileDoorParts): FrontDoorParts['doors'] =>
  (['toolkit', 'table', 'letter'] as const).map((kind) => ({
    path: shelves[kind].under,
    listener: listen(kind, parts),
  }));

function listen(kind: AnswerFile['kind'], { addresses, make, now, failed }: FileDoorParts): RequestListener {
  return (request, response) => {
    const { method, url = '' } = request;
    const opened = method === 'GET' || method === 'HEAD';
    const file = opened ? addresses.read(kind, url.split('?')[0] ?? '', now()) : undefined;
    if (file === undefined) return say(response, 404, 'There is no such file, or its address has expired.');
    make(file).then(
      (made) => answer(response, file, made),
      (error: unknown) => {
        failed(error);
        say(response, 500, 'The file could not be made.');
      },
    );
  };
}

function answer(response: ServerResponse, { name }: AnswerFile, made: MadeFile): void {
  switch (made.kind) {
    case 'gone':
      return say(response, 404, 'There is no such file any more.');
    case 'busy':
      response.setHeader('retry-after', '5');
      return say(response, 503, 'Too many files are being made; try again in a few seconds.');
    case 'made': {
      const { type, content, opens } = made;
      response.writeHead(200, {
        ...{ 'content-type': type, 'content-length': content.length, 'x-content-type-options': 'nosniff' },
        'cache-control': 'private, max-age=3600',
        'content-disposition': `${opens}; filename="${name}"`,
      });
      response.end(content);
      return;
    }
    default:
      return made satisfies never;
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}
