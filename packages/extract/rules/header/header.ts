import type { Rule } from '../../rule.ts';
import { distribution } from './distribution.ts';
import { type } from './document-type.ts';
import { issuer } from './issuer.ts';
import { number } from './number.ts';
import { period } from './period.ts';
import { placeDate } from './place-date.ts';
import { recipients } from './recipients.ts';
import { signer } from './signer.ts';
import { subject } from './subject.ts';

/** Rules for the document's own header. */
export const HEADER: readonly Rule<'header'>[] = [type, number, placeDate, issuer, recipients, subject, period, signer, distribution];
