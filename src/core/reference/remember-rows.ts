/** A store that asks its tables once for each row: claims repeat the same few codes by the thousand. */
import type { Release } from '../sources/release.ts';
import type { TableStore } from './compose-reference.ts';

/** Past this many keys a memory starts anew, so that made-up codes cannot fill it. */
const mostKept = 20_000;

export function rememberRows(store: TableStore): TableStore {
  return {
    ...store,
    relativeValues: remembered(
      (release, code, modifier) => `${nameOf(release)} ${code} ${modifier}`,
      store.relativeValues,
    ),
    indices: remembered(
      (release, { mac, locality }) => `${nameOf(release)} ${mac} ${locality}`,
      store.indices,
    ),
    limit: remembered((release, code) => `${nameOf(release)} ${code}`, store.limit),
    primaries: remembered((release, code) => `${nameOf(release)} ${code}`, store.primaries),
    everHeld: remembered((code) => code, store.everHeld),
  };
}

const nameOf = ({ kind, name }: Release): string => `${kind} ${name}`;

function remembered<Asked extends unknown[], Row>(
  keyOf: (...asked: Asked) => string,
  ask: (...asked: Asked) => Row,
): (...asked: Asked) => Row {
  const rows = new Map<string, Row>();
  return (...asked) => {
    const key = keyOf(...asked);
    const known = rows.get(key);
    if (known !== undefined || rows.has(key)) return known as Row;
    if (rows.size >= mostKept) rows.clear();
    const row = ask(...asked);
    rows.set(key, row);
    return row;
  };
}
