/** What comes of opening: files to read, or why there are none. */
import type { FileFault, SourceFile } from '../cms-file.ts';

export type Opened = { readonly file: SourceFile } | { readonly fault: FileFault };

export interface Opening {
  /** A folder for what must be unpacked to be read. */
  readonly scratch: string;
  readonly onClose: (closer: () => void) => void;
}
