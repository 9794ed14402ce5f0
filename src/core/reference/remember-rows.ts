/** A store that asks its tables once for each row: claims repeat the same few codes by the thousand. */
import type { Release } from '../sources/release.ts';
import type { TableStore } from './parts.ts';

/** Past this many rows a memory starts anew, so that made-up codes cannot fill it. */
const mostKept = 20_000;

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
  const releases = new Map<Release, (key: string) => Row>();
  return (release, key) => {
    const known = releases.get(release) ?? remembered((each) => ask(release, each));
    releases.set(release, known);
    return known(key);
  };
}

function remembered<Row>(ask: (key: string) => Row): (key: string) => Row {
  const rows = new Map<string, Row>();
  return (key) => {
    const known = rows.get(key);
    if (known !== undefined || rows.has(key)) return known as Row;
    if (rows.size >= mostKept) rows.clear();
    const row = ask(key);
    rows.set(key, row);
    return row;
  };
}
