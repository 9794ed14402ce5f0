/** Pages and files of CMS's site, asked for by name and without disguise, through a proxy where one is set. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EnvHttpProxyAgent, fetch, type Response } from 'undici';

export interface CmsSite {
  /** The page's markup; a sentence where it cannot be had. */
  readonly page: (url: string) => Promise<{ readonly html: string } | { readonly fault: string }>;
  /** Names the content behind an address without having it; undefined where CMS does not say. */
  readonly tagOf: (url: string) => Promise<string | undefined>;
  /** Bytes behind an address; undefined where CMS does not say, or puts its license in between. */
  readonly sizeOf: (url: string) => Promise<number | undefined>;
  /** To `path`, going on from what an earlier attempt left there. */
  readonly download: (url: string, path: string) => Promise<Downloaded>;
}

export type Downloaded =
  | { readonly kind: 'file'; readonly bytes: number; readonly sha256: string }
  /** CMS puts its licence in between. */
  | { readonly kind: 'licence'; readonly html: string }
  | { readonly kind: 'fault'; readonly fault: string };

export interface SiteOptions {
  /** Milliseconds without a byte before an attempt is given up. */
  readonly stallsAfter?: number;
  readonly attempts?: number;
}

const agentName = 'Unitwise/0.1 (billing tables for therapy clinics; see README for contact)';

export function cmsSite({ stallsAfter = 30_000, attempts = 4 }: SiteOptions = {}): CmsSite {
  const dispatcher = new EnvHttpProxyAgent({ bodyTimeout: stallsAfter, headersTimeout: stallsAfter });
  const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(url, { dispatcher, headers: { 'user-agent': agentName, ...headers } });
  const head = async (url: string): Promise<Response['headers'] | undefined> => {
    const options = { method: 'HEAD', dispatcher, headers: { 'user-agent': agentName } };
    const answer = await fetch(url, options).catch(() => undefined);
    return answer?.ok === true ? answer.headers : undefined;
  };
  const tried = async <T>(act: () => Promise<T | 'again'>, url: string): Promise<T | { fault: string }> => {
    let last = 'it answers with an error';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        const done = await act();
        if (done !== 'again') return done;
      } catch (error) {
        if (isDiskFault(error)) throw error;
        last = 'the connection was cut or nothing came';
      }
    }
    return { fault: `${url}: ${last}, ${attempts} times; the tables held before go on answering` };
  };
  return {
    page: (url) =>
      tried(async () => {
        const answer = await get(url);
        if (answer.status >= 500) return 'again';
        if (!answer.ok) return { fault: refusal(url, answer.status) };
        return { html: (await answer.text()).slice(0, 5_000_000) };
      }, url),
    tagOf: async (url) => {
      const headers = await head(url);
      const etag = headers?.get('etag');
      return etag ? `${etag} ${headers?.get('content-length') ?? ''}` : undefined;
    },
    sizeOf: async (url) => {
      const headers = await head(url);
      const bytes = Number(headers?.get('content-length') ?? Number.NaN);
      return Number.isNaN(bytes) || isPage(headers) ? undefined : bytes;
    },
    download: async (url, path) => {
      if (existsSync(path)) return fileAt(path);
      const done = await tried(() => downloadOnce(url, path, get), url);
      return 'kind' in done ? done : { kind: 'fault', fault: done.fault };
    },
  };
}

const isDiskFault = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(?:ENOSPC|EDQUOT|EROFS|EACCES|EFBIG)$/.test(String(error.code));

const refusal = (url: string, status: number): string =>
  status === 403
    ? `${url}: CMS refuses this client (403); download the file in a browser and give its folder with --from`
    : status === 404
      ? `${url}: not there`
      : `${url}: CMS answers with ${status}`;

const isPage = (headers: Response['headers'] | undefined): boolean =>
  /html/i.test(headers?.get('content-type') ?? '');

type Get = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;

async function downloadOnce(url: string, path: string, get: Get): Promise<Downloaded | 'again'> {
  const [part, tag] = [`${path}.part`, `${path}.etag`];
  const from = existsSync(part) ? statSync(part).size : 0;
  const etag = existsSync(tag) ? readFileSync(tag, 'utf8') : '';
  const resumes = from > 0 && etag !== '';
  const answer = await get(url, resumes ? { range: `bytes=${from}-`, 'if-range': etag } : {});
  if (answer.status === 416) {
    rmSync(part, { force: true });
    return 'again';
  }
  if (answer.status >= 500) return 'again';
  if (!answer.ok || answer.body === null) return { kind: 'fault', fault: refusal(url, answer.status) };
  if (isPage(answer.headers)) {
    const html = await answer.text();
    return /license|agree|ama/i.test(`${answer.url} ${html.slice(0, 20_000)}`)
      ? { kind: 'licence', html }
      : { kind: 'fault', fault: `${url}: a web page came in the place of the file` };
  }
  writeFileSync(tag, answer.headers.get('etag') ?? '');
  const goesOn = answer.status === 206;
  await pipeline(
    Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
  );
  const expected = Number(answer.headers.get('content-length') ?? Number.NaN) + (goesOn ? from : 0);
  if (!Number.isNaN(expected) && statSync(part).size !== expected) return 'again';
  rmSync(tag, { force: true });
  if (!(await startsAsZip(part))) {
    rmSync(part, { force: true });
    return { kind: 'fault', fault: `${url}: what came is no zip file` };
  }
  renameSync(part, path);
  return fileAt(path);
}

async function startsAsZip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 })) return String(chunk) === 'PK';
  return false;
}

async function fileAt(path: string): Promise<Downloaded> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { kind: 'file', bytes: statSync(path).size, sha256: hash.digest('hex') };
}
