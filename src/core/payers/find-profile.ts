/** Which profiles a typed payer means: by name or alias, in any case and spacing. */
import type { PayerProfile, Product } from './profile.ts';

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

type Named = Pick<PayerProfile, 'name' | 'aliases'>;

export const namesOf = ({ name, aliases }: Named): readonly string[] => [name, ...aliases];

export const isNamed = (profile: Named, typed: string): boolean => keysOf(profile).has(keyOf(typed));

/** Made once for each profile, however many days name a payer. */
const known = new WeakMap<Named, ReadonlySet<string>>();

function keysOf(profile: Named): ReadonlySet<string> {
  const held = known.get(profile);
  if (held !== undefined) return held;
  const keys = new Set(namesOf(profile).map(keyOf));
  known.set(profile, keys);
  return keys;
}

export interface NamedPayer {
  /** As typed, and as other names of the same payer: any of them may be a profile's. */
  readonly names: readonly string[];
  readonly state?: string | undefined;
  readonly product?: Product | undefined;
}

const isOfProduct = ({ product }: PayerProfile, asked: Product | ReadonlySet<Product>): boolean =>
  typeof asked === 'string' ? product === asked : asked.size === 0 || asked.has(product);

/** "UHC Medicare Advantage" is UHC's by another of its names, and a product of its own. */
const productsTyped = (
  named: readonly PayerProfile[],
  [typed = '']: readonly string[],
): ReadonlySet<Product> =>
  new Set(named.filter((profile) => keysOf(profile).has(typed)).map(({ product }) => product));

/** Those of the state where one is told, else those of every state first. */
export function findProfiles(
  profiles: readonly PayerProfile[],
  { names, state, product }: NamedPayer,
): readonly PayerProfile[] {
  const typed = names.map(keyOf);
  const named = profiles.filter((profile) => typed.some((name) => keysOf(profile).has(name)));
  const ofProduct = named.filter((profile) => isOfProduct(profile, product ?? productsTyped(named, typed)));
  const found = ofProduct.length > 0 ? ofProduct : named;
  // "Florida PIP": a state's own name says the state.
  const asked = state ?? named.find((profile) => keyOf(profile.name) === typed[0])?.state;
  if (asked === undefined) return found;
  const inState = found.filter((profile) => profile.state === asked);
  return inState.length > 0 ? inState : found.filter((profile) => profile.state === undefined);
}
