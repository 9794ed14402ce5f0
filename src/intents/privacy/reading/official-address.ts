/** Pages of cms.gov and medicare.gov, which billers cite to each other. */
export function officialAddress(address: string): boolean {
  const [, host = ''] = /^(?:[a-z]+:\/\/)?(?:[^/?#@\s]{0,200}@)?([^/?#:@\s|]{1,253})/i.exec(address) ?? [];
  return /(?:^|\.)(?:cms|medicare)\.gov\.?$/i.test(host);
}
