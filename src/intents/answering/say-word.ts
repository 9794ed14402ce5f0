/** A typed word is repeated only where it is short and plain; nothing typed comes back live, no number of a person. */
export function sayWord(word: string): string {
  const plain = /^[a-z][a-z'-]{0,19}$/i.test(word) || /^[-+]?\d{1,5}(?:[.,]\d{1,2})?$/.test(word);
  const amount = /^\d{1,3}(?:e\d{1,2}|[a-z]{1,7})$/i.test(word) || /^\d{4}-\d\d-\d\d$/.test(word);
  return plain || amount ? `"${word}"` : 'One word';
}
