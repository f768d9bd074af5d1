/**
 * A theme of the codebooks: its stable slug (shared by the three kinds where the matter is the same), the codebook's code, its
 * Vietnamese name, and the cues that speak of it. Cues are written with their tones and matched on folded text; «…» stands for up to
 * 100 characters of the same clause, other signs are regular expressions.
 */
export type Theme = { slug: string; code: string; name: string; cues: readonly string[] };
