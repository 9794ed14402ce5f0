/** "What does the pt owe there", "so medicare pays?": one part of the allowed amount is asked for. */
export const asksWhatPatientOwes = (text: string): boolean => owes.test(text) && !compares.test(text);
export const asksWhatMedicarePays = (text: string): boolean => pays.test(text) && !compares.test(text);

const compares = /\b(?:less|more|than|differ\w{0,6})\b/i;

const owes =
  /\b(?:what|how much|whats)\b.{0,30}\b(?:patient|pt|client|member|she|he|they)s?\b.{0,20}\b(?:owes?|pays?|responsib\w{0,8})\b|\b(?:patient|pt)(?:'?s)? (?:part|share|portion|resp\w{0,10})\b/i;
const pays =
  /\b(?:what|how much|whats)\b.{0,30}\bmedicare\b.{0,12}\b(?:pays?|paid|sends?)\b|^(?:so |and |ok |then ){0,2}medicare (?:pays|paid|part|share)\b/i;
