/** Pages of the government, of the professions' associations and of payers, which billers cite to each other. */
const official =
  /(?:^|\.)(?:(?:cms|medicare|medicaid|hhs|ecfr|federalregister|ssa|va|irs|cdc|nih|congress|regulations)\.gov|apta\.org|aota\.org|asha\.org|ama-assn\.org|x12\.org|aapc\.com)\.?$/;
/** Public where nothing in the address points at one person. */
const ofPayers =
  /(?:^|\.)(?:availity|uhcprovider|uhc|aetna|cigna|humana|anthem|tricare-west|tricare-east|noridianmedicare|novitas-solutions|palmettogba|ngsmedicare|wpsgha|cgsmedicare|fcso|webpt|waystar|optum)\.(?:com|org|net)\.?$/;
const ofOne = /\d{4}|[?#=]|patient|member|chart|account|claims?\/./;

export function officialAddress(address: string): boolean {
  const [, host = '', path = ''] =
    /^(?:[a-z]{1,20}:\/\/)?(?:[^/?#@\s]{0,200}@)?([^/?#:@\s|]{1,253})(.{0,2000})/i.exec(address) ?? [];
  if (official.test(host.toLowerCase())) return true;
  return ofPayers.test(host.toLowerCase()) && !ofOne.test(path.toLowerCase());
}
