/** A signer's name behind a post on one line: «PHÓ CHỦ TỊCH Lê Văn An», «… Y Wem Hwing», «… H’Yim Kđoh»; its group is `name`. */
export const NAME_BEHIND_POST =
  /(?:^|\s)(?<name>(?:(?:TS|ThS|Ths|PGS|GS|BS|KS)\.\s*)*(?:Y\s+\p{Lu}\p{Ll}+|[HKY][’'‘]\p{Lu}?\p{Ll}+|\p{Lu}\p{Ll}+(?=\s))(?:\s+\p{Lu}\p{Ll}*\.?){0,5})$/u;
