/** Exact money: whole cents. Shares are rounded half-up once, at the cent; nothing is ever a float amount. */
export type Cents = number;

/** "28.79" for 2879. */
export function dollars(cents: Cents): string {
  const positive = Math.abs(cents);
  const rest = positive % 100;
  return `${cents < 0 ? '-' : ''}${(positive - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/** "1,204.50" as people read it. */
export const spokenDollars = (cents: Cents): string => dollars(cents).replace(/\B(?=(?:\d{3}){1,6}\.)/g, ',');

/** `numerator / denominator` of an amount, half-up to the cent. Both are positive integers. */
export function shareOf(cents: Cents, numerator: number, denominator: number): Cents {
  const doubled = 2 * cents * numerator + denominator;
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
}

export const percentOf = (cents: Cents, percent: number): Cents => shareOf(cents, percent, 100);
