/** What comes of giving a reader of text its next bytes. */
export interface TextFault {
  readonly line: number;
  readonly problem: string;
}

/** `more`: give the next bytes. `stop`: the receiver has enough. */
export type Pushed = 'more' | 'stop' | TextFault;

/** Longer than any record of CMS's; more is no table. */
export const longestRecord = 1_000_000;
