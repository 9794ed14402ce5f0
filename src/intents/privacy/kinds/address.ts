/** A street address, a post office box, or words that say where someone lives. */
import { saysBox } from '../addresses/boxes.ts';
import { saysHome } from '../addresses/homes.ts';
import { saysStreet } from '../addresses/streets.ts';
import type { Reading } from '../reading/reading.ts';

export const saysAddress = (reading: Reading): boolean =>
  saysHome(reading) || (reading.hasDigit && (saysBox(reading) || saysStreet(reading)));
