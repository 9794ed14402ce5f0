/**
 * The files a page of CMS's site links to, however its markup is written: quotes of either sort or none, entities,
 * relative addresses, spaces, upper case, and the licence page in between ("/license/ama?file=/files/zip/x.zip").
 */
export interface Link {
  readonly url: string;
  /** The last part of the path. */
  readonly file: string;
}

const href = /href\s{0,9}=\s{0,9}(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))/gi;

/** Each file once, in the order of the page; addresses that lead to another site are left out. */
export function linksIn(html: string, page: string): readonly Link[] {
  const found = new Map<string, Link>();
  for (const [, double, single, bare] of html.matchAll(href)) {
    const link = linkOf((double ?? single ?? bare ?? '').trim(), page);
    if (link !== undefined) found.set(link.url, link);
  }
  return [...found.values()];
}

function linkOf(written: string, page: string): Link | undefined {
  const address = written.replaceAll('&amp;', '&').replaceAll(/\s/g, '');
  if (!URL.canParse(address, page)) return undefined;
  const url = new URL(address, page);
  const behind = url.searchParams.get('file');
  const target = behind !== null && URL.canParse(behind, page) ? new URL(behind, page) : url;
  if (target.origin !== new URL(page).origin || !/\.zip$/i.test(target.pathname)) return undefined;
  target.search = '';
  target.hash = '';
  return { url: target.href, file: decodeURIComponent(target.pathname.split('/').at(-1) ?? '') };
}
