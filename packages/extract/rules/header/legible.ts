import { confidencesIn, isRecognised, type Span } from '@tonghop/model';
import type { View } from '../../view.ts';

/** Words of a letterhead's number or day that recognition is less sure of are a guess: a pen's strokes, or nothing. */
const SURE = 0.5;
/** Of a number that its printed code follows without a blank («64-BC/ĐU») the whole word's doubt tells less. */
const WITH_CODE = 0.3;
/** So sure must it be of a number with a letter that looks like a figure («I2», «2S»): none was printed so. */
const SURER = 0.8;

/** Whether recognition read every word of a passage surely enough for a number or day that nothing else in a document tells; true where it was not recognised. */
export function legible(v: View, span: Span): boolean {
  if (!isRecognised(v.reading)) return true;
  const glued = /\d/.test(v.text[span[1] - 1] ?? '') && /[/-]/.test(v.text[span[1]] ?? '');
  const least = /^[^/-]*[IOSJZ]/.test(v.text.slice(...span)) ? SURER : glued ? WITH_CODE : SURE;
  return confidencesIn(v.reading, span).every((confidence) => confidence >= least);
}
