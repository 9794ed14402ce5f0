const words = ['one', 'two'];
export const built = new RegExp(`\\b(?:${words.join('|')})\\b`, 'g');
export const later = (word: string): RegExp => new RegExp(word);
