/** A page's words without its markup. */
export const wordsOfPage = (html: string): string =>
  withoutElement(withoutElement(html, 'script'), 'style')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 20_000);

const opens = { script: /<script\b/i, style: /<style\b/i } as const;

/** Without every <name>…</name>; what is never closed goes to the end. */
function withoutElement(html: string, name: keyof typeof opens): string {
  const [before = '', ...opened] = html.split(opens[name]);
  const rest = opened.map((part) => {
    const end = part.toLowerCase().indexOf(`</${name}>`);
    return end < 0 ? '' : part.slice(end + name.length + 3);
  });
  return [before, ...rest].join(' ');
}
