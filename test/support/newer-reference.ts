/** The starter's figures with more work in every code: every price differs, under other checksums. */
import { openMemoryReference } from './memory-reference.ts';

/** `more`: hundredths of a relative value. */
export const openNewerReference = (more: number) =>
  openMemoryReference((store) => ({
    ...store,
    releases: store.releases.map((release) => ({ ...release, sha256: `${more} ${release.sha256}` })),
    relativeValues: (...of) => {
      const row = store.relativeValues(...of);
      return row && { ...row, work: row.work + more };
    },
  }));
