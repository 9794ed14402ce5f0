/** An internet address, version 4 or 6; not a version number, a section of a manual or a clock time. */
const octet = String.raw`(?:25[0-5]|2[0-4]\d|[01]?\d?\d)`;
const four = new RegExp(
  String.raw`(?<![\p{L}\d.$-])${octet}(?:\s?\.\s?${octet}){3}(?![\p{L}\d]|\.\d)`,
  'giu',
);
const notAnAddress =
  /(?:\b(?:v|version|ver|release|build|section|sec|s|chapter|ch|part|pub|para|cfr|item|node|update)|§)[\s.:]{0,3}$/i;
const six = /(?<![\p{L}\d:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\p{L}\d:])/giu;

export function saysIp(text: string): boolean {
  for (const { index } of text.matchAll(four))
    if (!notAnAddress.test(text.slice(Math.max(0, index - 14), index))) return true;
  if (!text.includes(':')) return false;
  for (const { 0: address } of text.matchAll(six)) if (isSix(address)) return true;
  return false;
}

/** Eight groups, or fewer with one "::" and enough to be no emoji and no time. */
function isSix(address: string): boolean {
  const groups = address.split(':');
  const said = groups.filter((group) => group !== '');
  if (!address.includes('::')) return groups.length === 8 && said.length === 8;
  return address === '::1' || (said.length >= 2 && /\d/.test(address) && !/^:[a-f]/i.test(address));
}
