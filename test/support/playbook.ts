/** The playbook the product ships, read and checked as the product does. */
import { join } from 'node:path';
import { openPlaybook } from '../../src/adapters/playbook/open-playbook.ts';
import { dataFolder } from './data-folder.ts';

export const playbook = openPlaybook(join(dataFolder, 'playbook'));
