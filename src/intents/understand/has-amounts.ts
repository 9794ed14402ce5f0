/** Whether minutes or units stand beside the codes; also those that could not be read, or read in two ways. */
import type { Mentions } from '../language/mentions.ts';

export const hasAmounts = ({ services, doubts, faults }: Mentions): boolean =>
  services.some(({ minutes, units }) => minutes !== undefined || units !== undefined) ||
  (services.length > 0 && (faults.length > 0 || doubts.some(({ about }) => about === 'amount')));
