/**
 * Reference data from two parts: tables of CMS releases, wherever they are stored, and the rule book of
 * parameters stated in prose. Which release answers a date is decided here, once, for every store.
 */
import type { HcpcsCode } from '../claim/hcpcs-code.ts';
import { quarterOf, type ServiceDate } from '../claim/service-date.ts';
import type { RuleBook, TableStore } from './parts.ts';
import { heldOf } from './held-of.ts';
import { pairTables } from './pair-tables.ts';
import { nationalIndices, type RelativeValues } from '../fees/relative-values.ts';
import { localityKey, type Locality } from '../places/place.ts';
import type { FeeSchedule, LimitTables, ReferenceData, RulesInForce } from '../ports.ts';
import type { Cited } from '../sources/citation.ts';
import {
  releaseOfYear,
  standingRelease,
  type Release,
  type ReleaseInForce,
  type TableKind,
} from '../sources/release.ts';
import { remembered } from './remembered.ts';
import { withCitation } from './with-citation.ts';

const nationally = {
  ...nationalIndices,
  citation: { source: 'national', locator: 'all indices 1.000' },
};

type Factorless = Omit<FeeSchedule, 'conversionFactor'>;
type Tables = Pick<RulesInForce, 'ptp' | 'hospitalPtp' | 'mue' | 'hospitalMue' | 'addOn'> & {
  readonly schedule: Factorless | undefined;
};

/** Written out: V8 gives every spread of a date's own schedule a shape of its own, and reads them one by one. */
const withFactors = (
  { rvu, gpci, rvuOf, relativeValues, indices }: Factorless,
  conversionFactor: FeeSchedule['conversionFactor'],
): FeeSchedule => ({ rvu, gpci, rvuOf, relativeValues, indices, conversionFactor });

export function composeReference(store: TableStore, book: RuleBook): ReferenceData {
  const ofKind = (kind: TableKind): readonly Release[] =>
    store.releases.filter((release) => release.kind === kind);
  const [rvu, rvuQp, gpci] = [ofKind('rvu'), ofKind('rvu-qp'), ofKind('gpci')];
  const unfloored = ofKind('gpci-no-floor');
  const [ptp, hospitalPtp, addOn] = [ofKind('ptp'), ofKind('ptp-hospital'), ofKind('addon')];
  const [mue, hospitalMue] = [ofKind('mue'), ofKind('mue-outpatient')];

  const bind = (date: ServiceDate): RulesInForce => {
    const { schedule, ...tables } = tablesOn(date);
    const priced = schedule && withFactors(schedule, factorsOn(date));
    // Relative values without a factor are no price.
    const factor = priced?.conversionFactor(false) ?? priced?.conversionFactor(true);
    return {
      date,
      therapyCode: book.therapyCode,
      everHeld,
      feeSchedule: factor && priced,
      factorless: priced && factor === undefined ? priced.rvu.release.name : undefined,
      proposed: factor === undefined ? proposedSchedule(date) : undefined,
      ...tables,
      rules: book.statedRules(date),
    };
  };

  /** Days of one quarter that no release begins between are answered by the same tables, with one memory. */
  const spans = new Map<string, Tables>();
  const tablesOn = (date: ServiceDate): Tables => {
    const begun = store.releases.filter(({ firstDay }) => firstDay <= date).length;
    const span = `${quarterOf(date)} ${begun}`;
    const tables = spans.get(span) ?? tablesOfSpan(date);
    spans.set(span, tables);
    return tables;
  };
  const tablesOfSpan = (date: ServiceDate): Tables => {
    const addOns = standingRelease(addOn, date);
    const values = releaseOfYear(rvu, date) ?? releaseOfYear(rvuQp, date);
    const indices = releaseOfYear(gpci, date);
    return {
      schedule: values && indices && feeSchedule(values, indices, date),
      ptp: pairTables(store, ptp, date),
      hospitalPtp: pairTables(store, hospitalPtp, date),
      mue: limitTables(mue, date),
      hospitalMue: limitTables(hospitalMue, date),
      addOn: addOns && { ...addOns, primariesOf: primaryLookup(addOns.release) },
    };
  };

  const feeSchedule = (values: ReleaseInForce, gpcis: ReleaseInForce, date: ServiceDate): Factorless => {
    const ofKind = values.release.kind === 'rvu-qp' ? rvuQp : rvu;
    const held = remembered((code: HcpcsCode) =>
      heldOf({ newest: values, releases: ofKind, date, within: 'year' }, (release) =>
        valueLookup(release)(code),
      ),
    );
    return {
      rvu: values,
      gpci: gpcis,
      rvuOf: (code) => held(code).table,
      relativeValues: (code) => held(code).row,
      indices: indexLookup(gpcis.release),
    };
  };
  const factorsOn = (date: ServiceDate): FeeSchedule['conversionFactor'] =>
    remembered((qualifying) => factorOn(date, qualifying));

  /** The newest values of the year before, with the work index unfloored: no floor is enacted past it. */
  const proposedSchedule = (date: ServiceDate): FeeSchedule | undefined => {
    const yearEnd = `${Number(date.slice(0, 4)) - 1}-12-31` as ServiceDate;
    const [values, indices] = [releaseOfYear(rvu, yearEnd), releaseOfYear(unfloored, yearEnd)];
    if (values === undefined || indices === undefined || book.proposedFactor(date, false) === undefined)
      return undefined;
    return {
      ...feeSchedule(values, indices, yearEnd),
      conversionFactor: (qualifying) => book.proposedFactor(date, qualifying),
    };
  };

  const limitTables = (releases: readonly Release[], date: ServiceDate): LimitTables | undefined => {
    const newest = standingRelease(releases, date);
    if (newest === undefined) return undefined;
    const held = remembered((code: HcpcsCode) =>
      heldOf({ newest, releases, date, within: 'any' }, (release) => limitLookup(release)(code)),
    );
    return { ...newest, limit: (code) => held(code).row, tableOf: (code) => held(code).table };
  };

  /** What a release says is the same on every day it is in force. */
  const valueLookup = remembered((release: Release) =>
    remembered((code: HcpcsCode): RelativeValues | undefined => {
      const row = store.relativeValues(release, code, '');
      return row && withCitation(row, { source: release.name, locator: code });
    }),
  );
  const indexLookup = remembered((release: Release): FeeSchedule['indices'] => {
    const ofLocality = remembered((key: string) => {
      const [mac = '', locality = ''] = key.split('-');
      const found = store.indices(release, { mac, locality });
      return found && { ...found, citation: { source: `GPCI ${release.name}`, locator: key } };
    });
    const ofPlace = remembered((place: Locality) => ofLocality(localityKey(place)));
    return (place) => {
      switch (place.kind) {
        case 'unknown':
          return undefined;
        case 'national':
          return nationally;
        case 'locality':
          return ofPlace(place);
      }
    };
  });
  const everHeld = remembered((code: HcpcsCode) => book.knowsCode(code) || store.everHeld(code));
  const limitLookup = remembered((release: Release) =>
    remembered((code: HcpcsCode) => store.limit(release, code)),
  );
  const primaryLookup = remembered((release: Release) =>
    remembered((code: HcpcsCode) => store.primaries(release, code) as readonly HcpcsCode[]),
  );

  /** The rule book's dated windows first; what it holds none of, or only believes, the year's own file states. */
  const factorOn = (date: ServiceDate, qualifying: boolean): Cited<number> | undefined => {
    const stated = book.conversionFactor(date, qualifying);
    const file = releaseOfYear(qualifying ? rvuQp : rvu, date)?.release;
    if (file === undefined || file.conversionFactor === null) return stated;
    const citation = { source: file.name, locator: 'conversion factor' };
    const filed = { value: file.conversionFactor, basis: 'file', citation } as const;
    if (stated === undefined) return { ...filed, from: file.firstDay, to: file.lastDay };
    const proven = stated.basis === 'believed' && stated.value === filed.value;
    return proven ? { ...filed, from: stated.from, to: stated.to } : stated;
  };

  return {
    releases: store.releases,
    places: store.places,
    payerPolicies: book.payerPolicies,
    on: remembered(bind),
  };
}
