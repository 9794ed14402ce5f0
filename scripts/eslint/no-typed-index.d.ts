import type { Rule } from 'eslint';

export const noTypedIndex: Rule.RuleModule;
