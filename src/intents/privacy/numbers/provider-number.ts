/** A National Provider Identifier: ten digits that begin with 1 or 2 and check by Luhn's rule behind 80840 (45 CFR 162.406). */
export function isProviderNumber(number: string): boolean {
  if (!/^[12]\d{9}$/.test(number)) return false;
  const sum = Array.from(`80840${number}`, Number).reduce((total, digit, index, { length }) => {
    const weighted = (length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
