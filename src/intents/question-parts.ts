/** Pieces that several questions share, checked again whenever a question comes back from a button. */
import * as z from 'zod';
import { parseServiceDate } from '../core/claim/service-date.ts';

export const serviceDate = z.string().refine((text) => parseServiceDate(text) !== undefined);
export const hcpcsCode = z.string().regex(/^[A-Z0-9]{5}$/);
export const modifiers = z.array(z.string().regex(/^[A-Z0-9]{2}$/)).max(8);
export const payerName = z.string().min(1).max(60);
export const placeText = z.string().min(1).max(80);
