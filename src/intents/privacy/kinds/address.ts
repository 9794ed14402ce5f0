/** A street address, a post office box, or words that say where someone lives. */
import { saysBox } from '../addresses/boxes.ts';
import { saysHome } from '../addresses/homes.ts';
import { saysStreet } from '../addresses/streets.ts';
import type { View } from '../views/view.ts';

export const saysAddress = (view: View): boolean =>
  saysHome(view) || (view.hasDigit && (saysBox(view) || saysStreet(view)));
