import type { Rule } from '../../rule.ts';
import { byName } from './by-name.ts';
import { byShortForm } from './by-short-form.ts';
import { bySymbol } from './by-symbol.ts';

/** Rules for cited documents. */
export const DIRECTIVE: readonly Rule<'directive'>[] = [bySymbol, byShortForm, byName];
