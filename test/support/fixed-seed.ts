/** One seed for every property, so that a run can be repeated; FC_SEED tries another. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261123) });
