/**
 * A family's minutes may stand on either member; what is billed is the first block and then the further ones.
 * So a member that was not entered but is earned gets a line of its own beside the one that was.
 */
import { splitCharge } from '../money/split-charge.ts';
import { familyUnits } from './family-units.ts';
import { withUnits, type CountedService, type Service } from './group-lines.ts';

export function emitFamilies(services: readonly Service[]): readonly CountedService[] {
  const emitted: CountedService[] = [];
  for (const service of services) {
    if (service.counting.kind === 'family') emitted.push(...emitMember(service, services));
    else emitted.push(withUnits(service, unitsAlone(service)));
  }
  return emitted;
}

/** Pooled services get theirs from the pool. */
const unitsAlone = ({ counting, statedUnits }: Service): number =>
  counting.kind === 'stated' ? (statedUnits ?? 0) : counting.kind === 'once' ? 1 : 0;

function emitMember(service: Service, services: readonly Service[]): CountedService[] {
  if (service.counting.kind !== 'family') return [];
  const { first, family } = service.counting;
  const members = services.filter(
    ({ counting, discipline }) =>
      counting.kind === 'family' && counting.first === first && discipline === service.discipline,
  );
  const earned = familyUnits(
    members.reduce((total, member) => total + (member.minutes ?? 0), 0),
    family,
  );
  if (family.addOn === first) return [withUnits(service, earned.first + earned.addOn)];

  const own = withUnits(service, service.code === first ? earned.first : earned.addOn);
  const other = service.code === first ? family.addOn : first;
  const owed = service.code === first ? earned.addOn : earned.first;
  const stated = services.some(({ code, discipline }) => code === other && discipline === service.discipline);
  if (other === null || owed === 0 || stated) return [own];
  const [ownCharge, otherCharge] = splitCharge(service.charge, own.units, owed);
  const partner = { ...own, ...notEntered, code: other, units: owed, charge: otherCharge };
  const entered = { ...own, charge: ownCharge };
  return service.code === first ? [entered, partner] : [partner, entered];
}

/** Its minutes are those of the member that was entered: the same people furnished both. */
const notEntered = { lines: [], statedUnits: null };
