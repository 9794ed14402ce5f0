/** A word of the trade, or one of those we are spoken to with; without any, a message is not for us. */
const trade =
  /\b(?:bill\w{0,30}|cpt|hcpcs|cod(?:es?|ing)|claims?|units?|therap\w{0,30}|modifiers?|ncci|ptp|mues?|digests?|daily tips?|toolkits?|cheat ?sheets?|defaults?|localit\w{0,30}|fee schedule|reimburs\w{0,30}|carcs?|rarcs?|eobs?|remit\w{0,30}|appeals?|authori[sz]ation|auth|evals?|evaluations?|documentation|progress (?:note|report)s?|plan of care|medical(?:ly)? necess\w{0,30}|audit(?:or)?s?|pta|ota|cota|kx|abn|rvus?|mppr|unitwise|redetermination|reconsideration|denials?|time ?zone|8[- ]minute|timed|billers?|adr|mac|unsub\w{0,30}|tips here|copay\w{0,30}|deductible)\b/i;

/** Overheard, who pays is no word of the trade: their name alone may also bring donuts. */
export const speaksOfItsWork = (text: string): boolean => trade.test(text);
