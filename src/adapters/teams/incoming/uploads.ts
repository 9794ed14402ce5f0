/**
 * Whether a message carries a file or a picture. Teams puts an HTML copy of every message beside it, and a quoted
 * message or a card is no file either; a picture pasted into the text stands in that HTML.
 */
import type { Incoming } from './activity.ts';

export const hasUpload = ({ attachments }: Incoming): boolean =>
  (attachments ?? []).some(({ contentType, content }) => {
    const type = (contentType ?? '').toLowerCase();
    if (type.startsWith('text/')) return typeof content === 'string' && hasPicture(content);
    return type !== '' && !noFile.some((start) => type.startsWith(start));
  });

const noFile = ['messagereference', 'forwardedmessagereference', 'application/vnd.microsoft.card.'];

/** Emoji are drawn as pictures too. */
const hasPicture = (html: string): boolean =>
  (html.match(/<img\b[^<>]{0,4000}>/gi) ?? []).some((tag) => !/emoji/i.test(tag));
