/** One name for a payer however it was written, so that reports of one payer are counted together. */
const same: Readonly<Record<string, string>> = {
  ...{ 'united healthcare': 'UHC', unitedhealthcare: 'UHC', 'united health': 'UHC' },
  ...{ 'blue cross blue shield': 'BCBS', 'blue cross': 'BCBS', 'blue shield': 'BCBS' },
  ...{ 'medicare part b': 'Medicare', wc: "workers' comp", 'va community care': 'VA CCN' },
  ...{ 'ma plan': 'Medicare Advantage', 'kaiser permanente': 'Kaiser' },
};

export const poolName = (payer: string): string => same[payer.toLowerCase()] ?? payer;
