import type { Section, View } from './view.ts';

/** Makes the outline: the headings that `structure` found, each with its role and extent. */
export function outline(_view: View): Section[] {
  return [];
}
