/** A token is 32 random bytes, so one round of sha256 is enough to keep it by. */
import { createHash, randomBytes } from 'node:crypto';

export const makeToken = (): string => `uw_${randomBytes(32).toString('base64url')}`;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
