/** The figures the product ships: data/ of this repository. */
import { fileURLToPath } from 'node:url';

export const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));
