/** Which profiles a typed payer means: by name or alias, in any case and spacing. */
import type { PayerProfile, Product } from './profile.ts';

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

type Named = Pick<PayerProfile, 'name' | 'aliases'>;

export const namesOf = ({ name, aliases }: Named): readonly string[] => [name, ...aliases];

export const isNamed = (profile: Named, typed: string): boolean =>
  namesOf(profile).some((name) => keyOf(name) === keyOf(typed));

export interface NamedPayer {
  /** As typed, and as other names of the same payer: any of them may be a profile's. */
  readonly names: readonly string[];
  readonly state?: string | undefined;
  readonly product?: Product | undefined;
}

/** Those of the state where one is told, else those of every state first. */
export function findProfiles(
  profiles: readonly PayerProfile[],
  { names, state, product }: NamedPayer,
): readonly PayerProfile[] {
  const named = profiles.filter((profile) => names.some((name) => isNamed(profile, name)));
  const ofProduct = named.filter((profile) => product === undefined || profile.product === product);
  const found = ofProduct.length > 0 ? ofProduct : named;
  if (state === undefined) return found;
  const inState = found.filter((profile) => profile.state === state);
  return inState.length > 0 ? inState : found.filter((profile) => profile.state === undefined);
}
