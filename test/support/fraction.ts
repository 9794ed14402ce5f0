/** Exact fractions for the money oracle. Shares nothing with the product, which works in scaled integers. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** "33.4009" as 334009/10000. */
export function fraction(decimal: string): Fraction {
  const [whole = '0', digits = ''] = decimal.split('.');
  return { over: BigInt(whole + digits), under: 10n ** BigInt(digits.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

/** Dollars to whole cents, half-up: the largest whole number not above cents + 1/2. Never negative. */
export const toCents = ({ over, under }: Fraction): bigint => (200n * over + under) / (2n * under);

export const ofCents = (cents: bigint): Fraction => ({ over: cents, under: 100n });

/** 2879n as "28.79". */
export const written = (cents: bigint): string => {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
