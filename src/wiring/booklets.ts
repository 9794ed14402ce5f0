/** Booklets by address: an answer promises one, and it is made when somebody opens it. */
import type { RequestListener } from 'node:http';
import * as z from 'zod';
import { signedAddresses } from '../adapters/signed-address.ts';
import type { HcpcsCode } from '../core/claim/hcpcs-code.ts';
import { parseServiceDate, type ServiceDate } from '../core/claim/service-date.ts';
import type { ToolkitFile } from '../intents/toolkit/toolkit-file.ts';
import { drawToolkit } from './draw-toolkit.ts';
import type { Opened } from './open.ts';

const life = 7 * 86_400_000;

const place = z.union([
  z.strictObject({ kind: z.literal('national') }),
  z.strictObject({ kind: z.literal('unknown'), instead: z.string().optional() }),
  z.strictObject({
    kind: z.literal('locality'),
    ...{ mac: z.string(), locality: z.string(), state: z.string(), name: z.string() },
  }),
]);
const toolkitFile = z.strictObject({
  kind: z.literal('toolkit'),
  name: z.string().regex(/^[\w.-]{1,80}$/),
  place,
  codes: z.array(z.string().regex(/^[A-Z0-9]{5}$/)).max(40),
  date: z.string().refine((text) => parseServiceDate(text) !== undefined),
  qualifyingParticipant: z.boolean(),
});

export interface Booklets {
  readonly pathOf: (file: ToolkitFile) => string;
  readonly listener: RequestListener;
}

export function booklets(held: Pick<Opened, 'reference' | 'playbook' | 'config'>): Booklets {
  const addresses = signedAddresses({
    secret: held.config.stateKey,
    under: '/booklets',
    ending: '.pdf',
    life,
  });
  return {
    pathOf: (file) => addresses.pathOf(file, Date.now()),
    listener: async (request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const read = toolkitFile.safeParse(
        request.method === 'GET' ? addresses.read(path, Date.now()) : undefined,
      );
      if (!read.success) {
        response
          .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
          .end('There is no such booklet.\n');
        return;
      }
      const { codes, date, place: where, ...rest } = read.data;
      const file = {
        ...rest,
        place: where as ToolkitFile['place'],
        codes: codes as HcpcsCode[],
        date: date as ServiceDate,
      };
      const pdf = await drawToolkit(file, held);
      response.writeHead(200, {
        ...{
          'content-type': 'application/pdf',
          'content-length': pdf.length,
          'cache-control': 'private, max-age=3600',
        },
        ...{ 'content-disposition': `inline; filename="${file.name}"`, 'x-content-type-options': 'nosniff' },
      });
      response.end(Buffer.from(pdf));
    },
  };
}
