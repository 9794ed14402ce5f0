/** A store that asks its tables once for each row: claims repeat the same few codes by the thousand. */
import type { Release } from '../sources/release.ts';
import type { TableStore } from './parts.ts';
import { remembered } from './remembered.ts';

export function rememberRows(store: TableStore): TableStore {
  const values = byRelease((release, key) => {
    const [code = '', modifier = ''] = key.split(' ');
    return store.relativeValues(release, code, modifier);
  });
  const indices = byRelease((release, key) => {
    const [mac = '', locality = ''] = key.split(' ');
    return store.indices(release, { mac, locality });
  });
  const limits = byRelease(store.limit);
  const primaries = byRelease(store.primaries);
  const held = remembered(store.everHeld);
  return {
    ...store,
    relativeValues: (release, code, modifier) =>
      values(release, modifier === '' ? code : `${code} ${modifier}`),
    indices: (release, { mac, locality }) => indices(release, `${mac} ${locality}`),
    limit: limits,
    primaries,
    everHeld: held,
  };
}

function byRelease<Row>(ask: (release: Release, key: string) => Row): (release: Release, key: string) => Row {
  const ofRelease = remembered((release: Release) => remembered((key: string) => ask(release, key)));
  return (release, key) => ofRelease(release)(key);
}
