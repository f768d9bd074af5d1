/** Kinds of findings that `tonghop query` knows. */
export const QUERY_KINDS = ['difficulties', 'proposals', 'directives', 'percentages', 'tasks'] as const;
