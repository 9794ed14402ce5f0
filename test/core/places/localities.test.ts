/** Every Medicare locality by name and by number, and the fifty largest cities with and without their state. */
import { describe, expect, it } from 'vitest';
import { localityKey } from '../../../src/core/places/place.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { openSqliteReference } from '../../support/reference.ts';
import { placeReader } from '../../support/read-place.ts';
import cases from './localities.cases.json' with { type: 'json' };

const stores = [
  ['in memory', openMemoryReference()],
  ['in SQLite', openSqliteReference()],
] as const;

describe.each(stores)('places %s', (_, { places }) => {
  const read = placeReader(places);

  it('are 109 localities and 50 cities', () => {
    expect([cases.localities.length, cases.cities.length]).toEqual([109, 50]);
  });

  it.each(cases.localities)('$name $state is $mac-$locality', ({ mac, locality, state, name }) => {
    const key = localityKey({ mac, locality });
    const written = [
      ...[`${name}, ${state}`, `${name} ${state}`.toLowerCase(), key, `${mac}${locality}`],
      ...[`${Number(mac)}-${locality}`, `${mac} ${locality}`, `locality ${locality} ${state}`],
      ...[`${state} ${locality}`, `${name}, ${state} (${key})`],
    ];
    expect(written.map((text) => [text, read(text)])).toEqual(written.map((text) => [text, key]));
  });

  it.each(cases.cities)('$city, with $state or without', ({ city, state, locality, asksAmong }) => {
    expect(read(`${city}, ${state}`)).toBe(locality);
    expect(read(`${city} ${state}`.toLowerCase())).toBe(locality);
    expect(read(city)).toBe(asksAmong === undefined ? locality : asksAmong.join(' or '));
  });
});
