import type { Draft } from '@tonghop/model';

/** Finds zones, labels, headings, annexes and furniture in a draft; geometry and format are behind it. */
export function structure(draft: Draft): Draft {
  return draft;
}
