/** What was asked, to be brought back with the arrow keys. It lives in the page's memory only. */
export interface Recall {
  readonly add: (asked: string) => void;
  /** The one before; undefined when there is none. */
  readonly older: (typing: string) => string | undefined;
  /** The one after; at the end, what was being typed. */
  readonly newer: () => string | undefined;
}

export function createRecall(): Recall {
  const past: string[] = [];
  let at = 0;
  let draft = '';
  return {
    add: (asked) => {
      if (past.at(-1) !== asked) past.push(asked);
      at = past.length;
    },
    older: (typing) => {
      if (at === 0) return undefined;
      if (at === past.length) draft = typing;
      at -= 1;
      return past[at];
    },
    newer: () => {
      if (at >= past.length) return undefined;
      at += 1;
      return at === past.length ? draft : past[at];
    },
  };
}
