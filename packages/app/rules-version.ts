import { roomVersion } from './room-version.ts';

/** Version of the rules: that of the extract room. */
export const rulesVersion = (): string => roomVersion('extract');
